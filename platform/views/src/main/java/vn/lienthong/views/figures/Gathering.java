package vn.lienthong.views.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.views.register.ServingHistories.Serving;

/**
 * Gathers what serves a group or a plan, and what serves the groups and plans that do so themselves; each matter once,
 * however many ways lead to it.
 */
final class Gathering {
    /** What serves one group or plan, as far as an agency may see it. */
    interface Members {
        Serving of(AgencyCode reader, Matter matter, String id);
    }

    /** So many groups and plans are gone through at most. */
    private static final int MOST_PARTS = 200;
    /** Once there are so many matters, no further group or plan is gone through; sums of their values still fit. */
    private static final int ENOUGH = 4_000;

    private Gathering() {}

    private record Part(Matter matter, String id) {}

    static Serving of(Members members, AgencyCode reader, Matter matter, String id) {
        Map<String, List<MatterEvent>> gathered = new TreeMap<>();
        Set<Part> seen = new HashSet<>(Set.of(new Part(matter, id)));
        Deque<Part> waiting = new ArrayDeque<>(seen);
        boolean complete = true;
        for (int parts = 0; parts < MOST_PARTS && gathered.size() < ENOUGH && !waiting.isEmpty(); parts++) {
            Part part = waiting.remove();
            Serving serving = members.of(reader, part.matter(), part.id());
            complete &= serving.complete();
            gathered.putAll(serving.byMatter());
            serving.byMatter()
                    .forEach((key, events) ->
                            part(events.getFirst(), key).filter(seen::add).ifPresent(waiting::add));
        }
        return new Serving(gathered, complete && waiting.isEmpty());
    }

    /** Empty for what nothing can serve. */
    private static Optional<Part> part(MatterEvent first, String id) {
        return Stream.of(Matter.GROUP, Matter.PLAN)
                .filter(matter -> MessageTypes.of(first).matter() == matter)
                .map(matter -> new Part(matter, id))
                .findFirst();
    }
}
