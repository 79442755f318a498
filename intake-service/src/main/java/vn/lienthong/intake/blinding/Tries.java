package vn.lienthong.intake.blinding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.TryPattern;

/**
 * How many identifiers an agency has tried in a day. One that is withdrawn and registered anew counts anew. Pure.
 *
 * @param day in Vietnam
 * @param identifiers how many were let in
 * @param near those that differ in the last digits alone: of each such group the newest hash of each, {@code <key>:<hash>}
 */
public record Tries(LocalDate day, long identifiers, Map<String, List<String>> near) {
    /** None so far. */
    public static Tries none(LocalDate day) {
        return new Tries(day, 0, Map.of());
    }

    /**
     * What comes of trying some more.
     *
     * @param tries after it; as they were if it is too many
     * @param tooMany whether it is more than may be tried in a day
     * @param suspected what the standing office is to be told, and how many identifiers
     */
    public record Counted(Tries tries, boolean tooMany, Map<TryPattern, Long> suspected) {}

    /** Counts these on that day. */
    public Counted and(LocalDate today, List<Blinded> more, BlindingSettings limits) {
        Tries before = day.equals(today) ? this : none(today);
        long sum = before.identifiers + more.size();
        if (sum > limits.mostADay()) {
            return new Counted(before, true, Map.of(TryPattern.MANY, sum));
        }
        Map<String, List<String>> groups = new TreeMap<>(before.near);
        for (Blinded one : more) {
            List<String> group = new ArrayList<>(groups.getOrDefault(near(one), List.of()));
            if (!group.contains(one.tokens().getFirst())) {
                group.add(one.tokens().getFirst());
            }
            groups.put(near(one), group);
        }
        int largest = groups.values().stream().mapToInt(List::size).max().orElse(0);
        Map<TryPattern, Long> suspected = new EnumMap<>(TryPattern.class);
        if (largest >= limits.neighbours()) {
            suspected.put(TryPattern.NEIGHBOURS, (long) largest);
        }
        return new Counted(new Tries(today, sum, groups), false, suspected);
    }

    private static String near(Blinded one) {
        return Objects.requireNonNull(one.near(), "the door has looked at it");
    }
}
