package vn.lienthong.exchange.visibility;

import java.util.List;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;

/** Conditions in the fields {@code provider} and {@code audience} of a document. */
public final class StoredHandling {
    private StoredHandling() {}

    /** Whether the conditions that came with the matter let this agency see it; without conditions nobody may. */
    public static boolean maySee(AgencyCode reader, Document document) {
        String provider = document.getString("provider");
        if (provider == null) {
            return false;
        }
        List<AgencyCode> audience = document.getList("audience", String.class, List.of()).stream()
                .map(AgencyCode::new)
                .toList();
        return WhoMaySee.ask(reader, Handling.of(new AgencyCode(provider), audience))
                .sees();
    }
}
