package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CompetenceGoods;

/** The words for goods, numbered; a wider word holds the narrower ones. */
final class Vocabulary {
    private final List<CompetenceGoods> all;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> held = new HashMap<>();

    Vocabulary(Collection<CompetenceGoods> goods) {
        this.all = List.copyOf(goods);
        for (CompetenceGoods word : all) {
            int number = numbers.size();
            if (numbers.putIfAbsent(word.word(), number) == null) {
                hold(word.word(), number);
                word.kinds().forEach(kind -> hold(kind, number));
            }
        }
    }

    private void hold(String word, int number) {
        held.computeIfAbsent(word, wider -> new BitSet()).set(number);
    }

    List<CompetenceGoods> all() {
        return all;
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

    /** What is wrong with a word. */
    List<String> complaints(CompetenceGoods goods) {
        List<String> complaints = new ArrayList<>();
        if (!goods.word().matches("[a-z][a-z_]{1,39}")) {
            complaints.add("not a word for goods: '%s'".formatted(goods.word()));
        }
        if (all.stream().filter(word -> word.word().equals(goods.word())).count() > 1) {
            complaints.add("'%s' is there twice".formatted(goods.word()));
        }
        goods.kinds().stream()
                .filter(kind -> !knows(kind))
                .forEach(kind -> complaints.add("unknown kind of goods '%s'".formatted(kind)));
        return complaints;
    }
}
