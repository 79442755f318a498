package vn.lienthong.views.similar;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How like one tip is to another, and why, in words for people.
 *
 * @param score above 0; the greater, the likelier
 */
record Likeness(double score, List<String> reasonsVi) {
    /** So much of the rarer words of the shorter one both must have, where nothing else speaks for it. */
    private static final double OWN = 0.35;
    /** Where place or goods speak for it as well. */
    private static final double SUPPORTED = 0.2;

    private static final double OF_A_TELLTALE = 3;
    private static final double OF_PLACE = 0.3;
    private static final double OF_GOODS = 0.3;
    private static final double OF_TIME = 0.2;
    private static final int NEAR = 30;
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST = 4;

    /** Empty where they have too little in common. */
    static Optional<Likeness> between(Weighed weighed, TipSketch other) {
        TipSketch one = weighed.asked().tip();
        List<String> reasons = new ArrayList<>();
        double score = 0;
        Set<String> telltales = new TreeSet<>(weighed.asked().telltales());
        telltales.retainAll(other.telltales());
        for (String telltale : telltales) {
            reasons.add("Cùng " + Telltales.inWords(telltale));
            score += OF_A_TELLTALE;
        }
        boolean place = one.province() != null && one.province().equals(other.province());
        boolean goods = one.goods() != null && one.goods().equals(other.goods());
        Shared shared = weighed.with(other);
        boolean alike = shared.part() >= (place || goods ? SUPPORTED : OWN);
        if (!alike && telltales.isEmpty()) {
            return Optional.empty();
        }
        if (alike) {
            reasons.add("Lời báo có chung: " + String.join(", ", shared.rarest()));
        }
        score += shared.part();
        if (place) {
            reasons.add("Cùng tỉnh, thành phố");
            score += OF_PLACE;
        }
        if (goods) {
            reasons.add("Cùng nhóm hàng");
            score += OF_GOODS;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
        if (days <= NEAR) {
            reasons.add(days == 0 ? "Nhận cùng ngày" : "Nhận cách nhau %d ngày".formatted(days));
            score += OF_TIME * (NEAR - days) / NEAR;
        }
        return Optional.of(new Likeness(score, List.copyOf(reasons)));
    }

    /** What is asked about, weighed once. @param pairs with how rare each is among what the reader may see */
    record Weighed(Asked asked, Map<String, Double> pairs) {
        /** What another text has of it. @param part of its weight, or of as many of its pairs as the other has, if that is less; 0 to 1 */
        private Shared with(TipSketch other) {
            Set<String> others = TipWords.pairs(other.text());
            int least = Math.min(pairs.size(), others.size());
            if (least < SHORTEST) {
                return new Shared(0, List.of());
            }
            List<String> both = pairs.keySet().stream().filter(others::contains).toList();
            double whole = pairs.values().stream().mapToDouble(each -> each).sum() * least / pairs.size();
            double weight = both.stream().mapToDouble(this::rarity).sum();
            return new Shared(
                    Math.min(1, weight / whole),
                    both.stream()
                            .sorted(Comparator.comparingDouble(this::rarity)
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder()))
                            .limit(MOST_WORDS)
                            .map(pair -> "“" + asked.asWritten().getOrDefault(pair, pair) + "”")
                            .toList());
        }

        private double rarity(String pair) {
            return pairs.getOrDefault(pair, 1.0);
        }
    }

    private record Shared(double part, List<String> rarest) {}
}
