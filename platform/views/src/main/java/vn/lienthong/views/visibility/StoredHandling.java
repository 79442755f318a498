package vn.lienthong.views.visibility;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;

/** Conditions in the fields {@code provider} and {@code audience} of a document. */
public final class StoredHandling {
    private StoredHandling() {}

    /** The conditions that came with the matter; empty if there are none. */
    public static Optional<Handling> of(Document document) {
        List<AgencyCode> audience = document.getList("audience", String.class, List.of()).stream()
                .map(AgencyCode::new)
                .toList();
        return Optional.ofNullable(document.getString("provider"))
                .map(provider -> Handling.of(new AgencyCode(provider), audience));
    }

    /** Whether the conditions let this agency see it; without conditions nobody may. */
    public static boolean maySee(AgencyCode reader, Document document) {
        String provider = document.getString("provider");
        if (provider == null) {
            return false;
        }
        // of an audience that may be long, all that is asked is whether this one is in it
        boolean named = has(document, "audience", reader);
        return WhoMaySee.ask(reader, Handling.of(new AgencyCode(provider), named ? List.of(reader) : List.of()))
                .sees();
    }

    /** Whether a list of agencies, which may be long, has this one; getList would look at the type of each. */
    static boolean has(Document document, String field, AgencyCode agency) {
        return document.get(field) instanceof List<?> codes && codes.contains(agency.value());
    }
}
