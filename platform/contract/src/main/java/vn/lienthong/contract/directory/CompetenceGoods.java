package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A word for a group of goods (nhóm hàng) as case files and rules use it, and the kinds it belongs to. The words are
 * those of our own demonstration data and of QĐ 25/2017/QĐ-UBND, Điều 4.
 *
 * @param word such as {@code frozen_food}
 * @param kinds wider words, each itself in the list, such as {@code farm_product}
 */
public record CompetenceGoods(String word, String nameVi, List<String> kinds, Provenance provenance) implements Keyed {

    /** Copies the kinds. */
    public CompetenceGoods {
        kinds = List.copyOf(kinds);
    }

    /** Key in the directory; the words have no period. */
    @Override
    @JsonIgnore
    public String key() {
        return "goods/%s@".formatted(word);
    }
}
