package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A word for a group of goods as it stood in the directory before all words of the field were entries of one kind; read for ever,
 * as the {@link CodeWord} of {@link CodeList#GOODS} that it is. What is recorded today is that.
 *
 * @param word such as {@code frozen_food}
 * @param kinds wider words, each itself in the list, such as {@code farm_product}
 */
public record CompetenceGoods(String word, String nameVi, List<String> kinds, Provenance provenance) implements Keyed {

    /** Copies the kinds. */
    public CompetenceGoods {
        kinds = List.copyOf(kinds);
    }

    /** As such words are recorded today. */
    public CodeWord asWord() {
        return new CodeWord(CodeList.GOODS, word, nameVi, kinds, new Period(null, null), provenance);
    }

    /** Key in the directory; the words have no period. */
    @Override
    @JsonIgnore
    public String key() {
        return "goods/%s@".formatted(word);
    }
}
