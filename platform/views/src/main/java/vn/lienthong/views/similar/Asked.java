package vn.lienthong.views.similar;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tip that others are compared to, read once.
 *
 * @param pairs of its words, in their order, so many at most
 * @param asWritten how a pair stands in it
 * @param telltales that it names
 */
record Asked(TipSketch tip, List<String> pairs, Map<String, String> asWritten, Set<String> telltales) {
    static final int MOST_PAIRS = 300;

    static Asked of(TipSketch tip) {
        return new Asked(
                tip,
                TipWords.pairs(tip.text()).stream().limit(MOST_PAIRS).toList(),
                TipWords.asWritten(tip.text()),
                tip.telltales());
    }
}
