package vn.lienthong.registry.competence;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeWord;

/** The words of one list, numbered; a wider word holds the narrower ones. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> held = new HashMap<>();

    /** @param words each in all its periods */
    Vocabulary(Collection<CodeWord> words) {
        for (CodeWord word : words) {
            int number = numbers.computeIfAbsent(word.word(), unused -> numbers.size());
            hold(word.word(), number);
            word.parents().forEach(parent -> hold(parent, number));
        }
    }

    private void hold(String word, int number) {
        held.computeIfAbsent(word, wider -> new BitSet()).set(number);
    }

    int size() {
        return numbers.size();
    }

    boolean knows(String word) {
        return numbers.containsKey(word);
    }

    /** The number of the word; {@link #size} if it is unknown. */
    int number(@Nullable String word) {
        return word == null ? numbers.size() : numbers.getOrDefault(word, numbers.size());
    }

    /** The numbers of the words that these hold. */
    BitSet held(List<String> words) {
        BitSet numbersHeld = new BitSet();
        words.forEach(word -> numbersHeld.or(held.getOrDefault(word, new BitSet())));
        return numbersHeld;
    }
}
