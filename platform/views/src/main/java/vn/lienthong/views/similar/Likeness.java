package vn.lienthong.views.similar;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

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

    /** Empty where they have too little in common. @param rarity of a word among all tips */
    static Optional<Likeness> between(TipSketch one, TipSketch other, ToDoubleFunction<String> rarity) {
        List<String> reasons = new ArrayList<>();
        double score = 0;
        Set<String> telltales = one.telltales();
        telltales.retainAll(other.telltales());
        for (String telltale : telltales) {
            reasons.add("Cùng " + Telltales.inWords(telltale));
            score += OF_A_TELLTALE;
        }
        boolean place = one.province() != null && one.province().equals(other.province());
        boolean goods = one.goods() != null && one.goods().equals(other.goods());
        Shared shared = Shared.of(one, other, rarity);
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

    /** What two texts have in common. @param part of the weight of the words of the shorter, 0 to 1 @param rarest as they are written in the first */
    private record Shared(double part, List<String> rarest) {
        static Shared of(TipSketch one, TipSketch other, ToDoubleFunction<String> rarity) {
            Set<String> mine = pairs(TipWords.of(one.text()));
            Set<String> others = pairs(TipWords.of(other.text()));
            Set<String> both = new HashSet<>(mine);
            both.retainAll(others);
            double least = Math.min(weight(mine, rarity), weight(others, rarity));
            boolean tooShort = Math.min(mine.size(), others.size()) < SHORTEST;
            return new Shared(
                    tooShort || least == 0 ? 0 : weight(both, rarity) / least,
                    both.stream()
                            .sorted(Comparator.comparingDouble(rarity)
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder()))
                            .limit(MOST_WORDS)
                            .map(pair -> "“" + pair + "”")
                            .toList());
        }

        private static Set<String> pairs(List<String> words) {
            Set<String> pairs = new HashSet<>();
            for (int at = 0; at + 1 < words.size(); at++) {
                pairs.add(words.get(at) + " " + words.get(at + 1));
            }
            return pairs;
        }

        private static double weight(Set<String> pairs, ToDoubleFunction<String> rarity) {
            return pairs.stream().mapToDouble(rarity).sum();
        }
    }
}
