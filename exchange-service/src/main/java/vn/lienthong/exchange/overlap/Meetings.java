package vn.lienthong.exchange.overlap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.OverlapId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.registry.calendar.Counting;

/**
 * Who plans for one subject or commune, and which of them have been told of each other. Each change brings about what the
 * two sides are told: that they meet, once, or that they no longer do.
 *
 * @param claims what each plan aims at, newest last
 * @param told who has been told of whom and not yet that it is over
 * @param changes how many changes there have been; makes each meeting one of its own
 */
record Meetings(List<Claims> claims, List<Told> told, int changes) {
    /** Nobody plans for it. */
    static final Meetings NONE = new Meetings(List.of(), List.of(), 0);

    /** One side of a meeting, its own plan first; {@code sides} tells it from all others. */
    record Told(String sides, PlanId own, PlanId other, OverlapId overlap, AgencyCode by, List<AgencyCode> watchers) {
        boolean concerns(PlanId plan) {
            return own.equals(plan) || other.equals(plan);
        }
    }

    /** An event for one side, with who else may see it. */
    record Notice(OverlapEvent event, List<AgencyCode> watchers) {}

    /** What is known after a change, and who is told what. */
    record After(Meetings meetings, List<Notice> notices) {}

    /** Only meetings of the plan that has changed begin or end. */
    After after(Claims change) {
        List<Claims> others = claims.stream()
                .filter(claimed -> !claimed.plan().equals(change.plan()))
                .toList();
        Map<String, Side> sides = sides(change, others);
        List<Notice> notices = new ArrayList<>();
        List<Told> after = new ArrayList<>();
        for (Told one : told) {
            boolean goesOn = sides.remove(one.sides()) != null;
            if (goesOn || !one.concerns(change.plan())) {
                after.add(one);
            } else {
                notices.add(new Notice(new OverlapEnded(one.overlap(), one.by(), change.at()), one.watchers()));
            }
        }
        sides.forEach((name, side) -> {
            OverlapFound found = found(overlap(change.key(), name), side, change);
            notices.add(new Notice(found, side.own().watchers()));
            after.add(new Told(
                    name,
                    side.own().plan(),
                    side.other().plan(),
                    found.overlap(),
                    found.by(),
                    side.own().watchers()));
        });
        List<Claims> now = new ArrayList<>(others);
        if (!change.claims().isEmpty()) {
            now.add(change);
        }
        return new After(new Meetings(now, after, changes + 1), notices);
    }

    /** One plan as it meets another. */
    private record Side(Claims own, Claim claim, Claims other, Claim theirs, PlanPeriod days) {
        String name() {
            return "%s %d|%s %d|%s %s"
                    .formatted(own.plan(), claim.target(), other.plan(), theirs.target(), days.from(), days.to());
        }

        Side reversed() {
            return new Side(other, theirs, own, claim, days);
        }
    }

    /** Every meeting of this plan with those of other agencies that is not past, from both sides. */
    private static Map<String, Side> sides(Claims changed, List<Claims> others) {
        LocalDate today = Counting.day(changed.at());
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Claims other : others) {
            if (!changed.lead().equals(other.lead())) {
                for (Side side : meetings(changed, other, today)) {
                    sides.put(side.name(), side);
                    sides.put(side.reversed().name(), side.reversed());
                }
            }
        }
        return sides;
    }

    private static List<Side> meetings(Claims changed, Claims other, LocalDate today) {
        List<Side> sides = new ArrayList<>();
        for (Claim mine : changed.claims()) {
            for (Claim theirs : other.claims()) {
                boolean linked = mine.belongsTo(other.plan()) || theirs.belongsTo(changed.plan());
                if (!linked && mine.meets(theirs)) {
                    sides.add(new Side(changed, mine, other, theirs, mine.days().common(theirs.days())));
                }
            }
        }
        sides.removeIf(side -> side.days().to().isBefore(today));
        return sides;
    }

    private OverlapId overlap(String key, String sides) {
        String name = key + "|" + sides + "|" + changes;
        return new OverlapId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static OverlapFound found(OverlapId overlap, Side side, Claims change) {
        return new OverlapFound(
                overlap,
                side.own().lead(),
                change.at(),
                side.own().plan(),
                side.claim().target(),
                side.claim().label(),
                side.other().lead(),
                side.days());
    }
}
