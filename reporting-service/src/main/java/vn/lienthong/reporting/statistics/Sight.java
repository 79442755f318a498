package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.registry.visibility.Handling;

/**
 * A matter as it counts: who sees it, and what of it counts. Pure.
 *
 * @param position of the last event that it was made of
 */
record Sight(long position, Set<AgencyCode> readers, List<Step> steps) {
    static Sight read(@Nullable Document stored) {
        return stored == null
                ? new Sight(-1, Set.of(), List.of())
                : new Sight(
                        stored.getLong("position"),
                        Step.agencies(stored, "readers"),
                        stored.getList("steps", Document.class).stream()
                                .map(Step::read)
                                .toList());
    }

    Document stored(String id) {
        return new Document("_id", id)
                .append("position", position)
                .append("readers", Step.codes(readers))
                .append("steps", steps.stream().map(Step::stored).toList());
    }

    /** After an event. @param cell that it counts in; empty if it does not count */
    Sight after(MatterEvent event, Handling handling, long offset, Optional<Cell> cell) {
        LocalDate today = day(event.at());
        Set<AgencyCode> now = readers(event, handling);
        List<Step> all = new ArrayList<>();
        steps.forEach(step -> all.add(step.learnt(now, today)));
        // who is told the end of what it has no longer knows of the end
        cell.ifPresent(
                counted -> all.add(Step.of(today, counted, handling.audience()).learnt(now, today)));
        return new Sight(offset, now, all);
    }

    /** An envelope of information names those who had it as well, so that they are told the end. */
    private Set<AgencyCode> readers(MatterEvent event, Handling handling) {
        if (!(event instanceof InformationEvent information)) {
            return handling.audience();
        }
        Set<AgencyCode> now = new TreeSet<>(readers);
        switch (information) {
            case InformationShared shared -> now.addAll(handling.audience());
            case OnwardGranted granted -> now.addAll(granted.to());
            case OnwardRevoked revoked -> now.removeAll(revoked.agencies());
            case OnwardExpired expired -> now.removeAll(expired.agencies());
            case AudienceChanged changed -> {
                now.removeAll(changed.left());
                now.addAll(changed.members().members());
            }
            case InformationRecalled recalled -> now.clear();
            case InformationExpired expired -> now.clear();
            default -> {
                // whoever has it has it as before
            }
        }
        now.add(handling.provider());
        return now;
    }
}
