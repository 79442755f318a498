package vn.lienthong.views.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.runtime.community.Communities;

/**
 * An agency that reads at one moment. Whoever has something because it belongs to a community is asked for that at each read: it ends
 * when the membership does, also before what was shared says so.
 */
public record Reader(AgencyCode code, Communities communities, Instant moment) {
    /** In a matter's document: by agency, the keys of the communities by which it has it; nothing for those that were named. */
    public static final String THROUGH = "through";

    /** In a matter's document: those that its provider named, who have it whatever they belong to. */
    private static final String NAMED = "named";
    /** In a matter's document: by agency, the key of the community as one of which it was passed on to it. */
    private static final String UNDER = "under";

    /** What is kept of a matter so that it can be said who has it at the moment. */
    public static final Set<String> KEPT = Set.of(NAMED, THROUGH, UNDER);
    /** All that must be read of a document to ask {@link #maySee}. */
    public static final Set<String> FIELDS = Set.of("provider", "audience", NAMED, THROUGH, UNDER);

    /** Whether the conditions of the document let it be seen, now. */
    public boolean maySee(Document document) {
        return StoredHandling.maySee(code, document) && belongs(document);
    }

    /** Whether the agency still belongs to one of the communities by which it has it, or as one of which it was passed on to it, if by any. */
    public boolean belongs(Document document) {
        if (document.getList(NAMED, String.class, List.of()).contains(code.value())) {
            return true;
        }
        List<String> through = document.get(THROUGH, new Document()).getList(code.value(), String.class);
        String under = document.get(UNDER, new Document()).getString(code.value());
        return through != null ? through.stream().anyMatch(this::isOf) : under == null || isOf(under);
    }

    private boolean isOf(String community) {
        return communities.has(Community.ofKey(community), code, moment);
    }

    /** What is kept of who has it by which right. */
    public static Document kept(InformationShared shared) {
        Document named = new Document(
                NAMED, shared.audience().stream().map(AgencyCode::value).toList());
        Map<String, List<String>> through = shared.everyCommunity().stream()
                .flatMap(each -> each.members().stream()
                        .map(member ->
                                Map.entry(member.value(), each.community().key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return through.isEmpty() ? named : named.append(THROUGH, new Document(through));
    }

    /** The field in which stands by which communities that agency has it. */
    public static String through(AgencyCode agency) {
        return THROUGH + "." + agency.value();
    }

    /** The field in which stands as one of which community it was passed on to that agency. */
    public static String under(AgencyCode agency) {
        return UNDER + "." + agency.value();
    }
}
