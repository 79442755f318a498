package vn.lienthong.exchange.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Running;

/**
 * What a matter was told of the information that it rests on, and who has yet to look it through.
 *
 * @param last number of the last change; 0 before the first
 * @param open the changes that somebody has yet to look at, by number
 */
record Sources(int last, SortedMap<Integer, Unreviewed> open) {
    /** Nothing was told. */
    static final Sources NONE = new Sources(0, new TreeMap<>());

    Sources {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    /**
     * A change that somebody has yet to look at.
     *
     * @param how what has become of the information
     * @param information which it is; null in the eyes of whom it is not told
     * @param users those that rested the matter on it, and were told which it is
     * @param owed the clock of each agency that has yet to do so
     */
    record Unreviewed(
            SourceChange how,
            @Nullable InformationId information,
            List<AgencyCode> users,
            SortedMap<AgencyCode, Running> owed) {
        public Unreviewed {
            users = List.copyOf(users);
            owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
        }

        private Unreviewed with(AgencyCode agency, @Nullable Running clock) {
            SortedMap<AgencyCode, Running> changed = new TreeMap<>(owed);
            if (clock == null) {
                changed.remove(agency);
            } else {
                changed.put(agency, clock);
            }
            return new Unreviewed(how, information, users, changed);
        }
    }

    /** After this has happened, which is not questioned. */
    Sources after(SourceStep step) {
        return switch (step) {
            case SourceStep.Changed changed -> changed(changed);
            case SourceStep.Reviewed reviewed -> clock(reviewed.change(), reviewed.by(), null);
            case SourceStep.ReviewMoved moved -> moved(moved);
            case SourceStep.Reminded reminded -> {
                Running clock = owed(reminded.change(), reminded.by());
                yield clock == null ? this : clock(reminded.change(), reminded.by(), clock.rung(reminded.overdue()));
            }
        };
    }

    private Sources changed(SourceStep.Changed changed) {
        SortedMap<Integer, Unreviewed> after = new TreeMap<>(open);
        if (changed.replaces() != null) {
            after.remove(changed.replaces());
        }
        if (changed.limit() != null) {
            SortedMap<AgencyCode, Running> owed = new TreeMap<>();
            changed.asked().forEach(agency -> owed.put(agency, Running.of(changed.limit())));
            Source source = changed.source();
            after.put(
                    changed.change(),
                    source == null
                            ? new Unreviewed(changed.how(), null, List.of(), owed)
                            : new Unreviewed(changed.how(), source.information(), source.users(), owed));
        }
        return new Sources(Math.max(last, changed.change()), after);
    }

    private Sources moved(SourceStep.ReviewMoved moved) {
        Sources after = this;
        if (moved.limit() != null) {
            for (AgencyCode agency : moved.to()) {
                after = after.clock(moved.change(), agency, Running.of(moved.limit()));
            }
        }
        for (AgencyCode agency : moved.from()) {
            after = after.clock(moved.change(), agency, null);
        }
        return after;
    }

    private Sources clock(int change, AgencyCode agency, @Nullable Running clock) {
        Unreviewed unreviewed = open.get(change);
        if (unreviewed == null) {
            return this;
        }
        SortedMap<Integer, Unreviewed> after = new TreeMap<>(open);
        Unreviewed left = unreviewed.with(agency, clock);
        if (left.owed().isEmpty()) {
            after.remove(change);
        } else {
            after.put(change, left);
        }
        return new Sources(last, after);
    }

    /** The clock of what that agency has yet to look at; null if it need not. */
    @Nullable
    Running owed(int change, AgencyCode agency) {
        Unreviewed unreviewed = open.get(change);
        return unreviewed == null ? null : unreviewed.owed().get(agency);
    }

    /**
     * The number of a change of that information that somebody has yet to look at, and that was told to none but these; null if there is
     * none. To whom an earlier one is told is not told of a later one that is of others' use alone, nor may that end what it owes.
     */
    @Nullable
    Integer openOf(InformationId information, Collection<AgencyCode> users) {
        return open.entrySet().stream()
                .filter(each -> information.equals(each.getValue().information())
                        && users.containsAll(each.getValue().users()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What one agency has yet to look at. */
    record Owed(int change, AgencyCode by, Running clock) {}

    /** All of it, oldest change first. */
    List<Owed> owed() {
        List<Owed> all = new ArrayList<>();
        open.forEach((change, unreviewed) ->
                unreviewed.owed().forEach((agency, clock) -> all.add(new Owed(change, agency, clock))));
        return all;
    }

    /** When the first of their clocks rings next. */
    Optional<Instant> wakesAt() {
        return owed().stream().flatMap(each -> each.clock().next().stream()).min(Instant::compareTo);
    }

    /** What rings then. @param due as {@link #wakesAt} says */
    List<SourceStep> wake(Instant due, Instant now) {
        List<SourceStep> rung = new ArrayList<>();
        for (Owed each : owed()) {
            if (each.clock().next().filter(due::equals).isPresent()) {
                rung.add(new SourceStep.Reminded(
                        each.by(),
                        now,
                        each.change(),
                        each.clock().isOverdueAt(now),
                        each.clock().deadline().dueAt()));
            }
        }
        return rung;
    }
}
