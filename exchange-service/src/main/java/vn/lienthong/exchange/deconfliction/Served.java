package vn.lienthong.exchange.deconfliction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.ServedMatterEnded;
import vn.lienthong.contract.information.UsedIn;

/**
 * Which interests serve one matter, and whether that is over. An interest ends with a matter that its agency may see when that ends;
 * another hears nothing, so that nobody learns of a matter by saying that it serves it. Pure.
 *
 * @param interests those that are not over
 * @param endedFor who might see the end; null while it has not ended
 */
record Served(List<Serving> interests, @Nullable Set<AgencyCode> endedFor) {
    /** Nobody serves it, and it goes on. */
    static final Served NONE = new Served(List.of(), null);

    /** An interest that serves it. */
    record Serving(DeconflictionId id, AgencyCode agency, UsedIn serves) {}

    /**
     * What has changed of it: one of these.
     *
     * @param begun an interest that serves it now
     * @param over an interest that is over
     * @param endedFor the matter has ended, and these may see that
     */
    record Change(
            @Nullable Serving begun,
            @Nullable DeconflictionId over,
            @Nullable Set<AgencyCode> endedFor) {

        static Change ended(Set<AgencyCode> seen) {
            return new Change(null, null, new LinkedHashSet<>(seen));
        }
    }

    /** What is known after a change, and what is to be told. */
    record After(Served served, List<Notice> notices) {}

    /** By the key of the matter, what an event of an interest changes there. */
    static Map<String, Change> serving(@Nullable Interest before, @Nullable Interest after) {
        Interest now = after == null ? before : after;
        if (now == null || now.serves() == null || before != null && after != null) {
            return Map.of();
        }
        UsedIn serves = now.serves();
        Change change = after == null
                ? new Change(null, now.id(), null)
                : new Change(new Serving(now.id(), now.agency(), serves), null, null);
        return serves.named().collect(Collectors.toMap(MatterId::key, matter -> change));
    }

    After after(Change change) {
        Set<AgencyCode> seen = endedFor == null ? change.endedFor() : endedFor;
        List<Serving> all = new ArrayList<>(interests);
        all.removeIf(each -> each.id().equals(change.over()));
        Stream.ofNullable(change.begun()).filter(begun -> !all.contains(begun)).forEach(all::add);
        if (seen == null) {
            return new After(new Served(all, null), List.of());
        }
        List<Notice> notices = all.stream()
                .filter(each -> seen.contains(each.agency()))
                .map(Served::notice)
                .toList();
        return new After(new Served(List.of(), seen), notices);
    }

    /** Whether there is nothing to keep of it. */
    boolean isNone() {
        return interests.isEmpty() && endedFor == null;
    }

    private static Notice notice(Serving ended) {
        return new Notice(
                "served-ended-" + ended.id(), new ServedMatterEnded(ended.id(), ended.agency(), ended.serves()));
    }
}
