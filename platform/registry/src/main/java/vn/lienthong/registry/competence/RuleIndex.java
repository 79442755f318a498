package vn.lienthong.registry.competence;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Facts;

/** The rules in order of rank, and for each value of each side the set of rules that allow it, as bits in that order. */
final class RuleIndex {
    private static final Sides[] SIDES = Sides.values();
    private static final Comparator<CompetenceRule> RANKED = Comparator.comparingInt(CompetenceRule::rank)
            .thenComparing(
                    rule -> rule.scope().specificity(),
                    Comparator.<Integer>naturalOrder().reversed())
            .thenComparing(CompetenceRule::id)
            .thenComparing(CompetenceRule::key);

    private final CompetenceRule[] rules;
    private final Ruling[] rulings;
    private final Span[] spans;
    private final int words;
    private final long[][][] allowing;
    private final Lexicon lexicon;

    RuleIndex(Collection<CompetenceRule> unordered, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.rules = unordered.stream().sorted(RANKED).toArray(CompetenceRule[]::new);
        this.rulings = Arrays.stream(rules).map(Ruling::of).toArray(Ruling[]::new);
        this.words = (rules.length + 63) / 64;
        this.spans = new Span[rules.length];
        this.allowing = new long[SIDES.length][][];
        for (Sides side : SIDES) {
            allowing[side.ordinal()] = new long[side.size(lexicon) + 1][words];
        }
        for (int rule = 0; rule < rules.length; rule++) {
            add(rule);
        }
    }

    private void add(int rule) {
        spans[rule] = Span.of(rules[rule].period());
        for (Sides side : SIDES) {
            side.allowed(rules[rule], lexicon).stream()
                    .forEach(value -> allowing[side.ordinal()][value][rule >> 6] |= 1L << rule);
        }
    }

    int size() {
        return rules.length;
    }

    Ruling ruling(int number) {
        return rulings[number];
    }

    /** The rules that speak about the matter on any day, as bits in order of rank; {@link #inForce} tells the day. */
    long[] about(Facts facts) {
        long[] found = allowing[0][SIDES[0].number(facts, lexicon)].clone();
        for (int side = 1; side < SIDES.length; side++) {
            long[] allowed = allowing[side][SIDES[side].number(facts, lexicon)];
            for (int word = 0; word < words; word++) {
                found[word] &= allowed[word];
            }
        }
        return found;
    }

    boolean inForce(int rule, long day) {
        return spans[rule].contains(day);
    }
}
