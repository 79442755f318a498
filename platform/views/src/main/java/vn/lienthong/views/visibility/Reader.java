package vn.lienthong.views.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.runtime.community.Communities;

/**
 * An agency that reads at one moment. Whoever has something because it belongs to a community is asked for that at each read: it ends
 * when the membership does, also before what was shared says so.
 */
public record Reader(AgencyCode code, Communities communities, Instant moment) {
    /** In a matter's document: by agency, the keys of the communities by which it has it; nothing for those that were named. */
    public static final String THROUGH = "through";

    /** All that must be read of a document to ask {@link #maySee}. */
    public static final Set<String> FIELDS = Set.of("provider", "audience", THROUGH);

    /** Whether the conditions of the document let it be seen, now. */
    public boolean maySee(Document document) {
        return StoredHandling.maySee(code, document) && belongs(document);
    }

    /** Whether the agency still belongs to one of the communities by which it has it, if it has it by any. */
    public boolean belongs(Document document) {
        List<String> through = document.get(THROUGH, new Document()).getList(code.value(), String.class);
        return through == null
                || through.stream().map(Community::ofKey).anyMatch(each -> communities.has(each, code, moment));
    }

    /** What is kept of who has it by which communities. */
    public static Document kept(List<CommunityMembers> communities) {
        Map<String, List<String>> through = communities.stream()
                .flatMap(each -> each.members().stream()
                        .map(member ->
                                Map.entry(member.value(), each.community().key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return through.isEmpty() ? new Document() : new Document(THROUGH, new Document(through));
    }

    /** The field in which stands by which communities that agency has it. */
    public static String through(AgencyCode agency) {
        return THROUGH + "." + agency.value();
    }
}
