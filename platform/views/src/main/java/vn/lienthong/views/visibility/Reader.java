package vn.lienthong.views.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.runtime.community.Communities;

/**
 * An agency that reads at one moment. By which right it has something is asked at each read: it ends when the membership does, or its time
 * has come, also before what was shared says so.
 */
public record Reader(AgencyCode code, Communities communities, Instant moment) {
    /** All that must be read of a document to ask {@link #maySee}. */
    public static final Set<String> FIELDS = Stream.concat(Rights.KEPT.stream(), Stream.of("provider", "audience"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether the conditions of the document let it be seen, now. */
    public boolean maySee(Document document) {
        return StoredHandling.maySee(code, document) && hasStill(document);
    }

    /** Whether the right by which the agency has it has not ended: its time, or that it belongs to a community. */
    public boolean hasStill(Document document) {
        if (code.value().equals(document.getString("provider"))) {
            return true;
        }
        return !isOver(document.getString(Rights.UNTIL))
                && (StoredHandling.has(document, Rights.NAMED, code) || isEntitled(document));
    }

    private boolean isOver(@Nullable String until) {
        return until != null && !moment.isBefore(Instant.parse(until));
    }

    private boolean isEntitled(Document document) {
        List<String> through = document.get(Rights.THROUGH, new Document()).getList(code.value(), String.class);
        String under = document.get(Rights.UNDER, new Document()).getString(code.value());
        return through != null
                ? through.stream().anyMatch(this::isOf)
                : (under == null || isOf(under))
                        && !isOver(
                                document.get(Rights.UNTIL_FOR, new Document()).getString(code.value()));
    }

    private boolean isOf(String community) {
        return communities.has(Community.ofKey(community), code, moment);
    }
}
