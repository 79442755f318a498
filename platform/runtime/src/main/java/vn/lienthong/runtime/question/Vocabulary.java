package vn.lienthong.runtime.question;

import java.util.List;
import java.util.Optional;

/**
 * A closed list of words that a question may use.
 *
 * @param <T> what they stand for
 */
public interface Vocabulary<T> {
    /** What each of them is, in Vietnamese. */
    String nameVi();

    /** All of them, as they travel. */
    List<String> words();

    /** What a word stands for. */
    Optional<T> find(String word);

    /** Words that stand for themselves. */
    static Vocabulary<String> of(String nameVi, String... words) {
        List<String> all = List.of(words);
        return new Vocabulary<>() {
            @Override
            public String nameVi() {
                return nameVi;
            }

            @Override
            public List<String> words() {
                return all;
            }

            @Override
            public Optional<String> find(String word) {
                return all.stream().filter(word::equals).findFirst();
            }
        };
    }
}
