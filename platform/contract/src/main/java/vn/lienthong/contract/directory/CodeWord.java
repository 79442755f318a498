package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.PartialDate;

/**
 * A word of the field (từ nghiệp vụ) in one of the directory's lists during the period in which it may be used of facts; the same
 * word may have more periods. {@code other} is the word for what its list does not have.
 *
 * @param word such as {@code frozen_food}; a unit of measure is its own Vietnamese word, such as {@code bao}
 * @param nameVi what people read
 * @param parents wider words of the same list, the nearest first, and all of them: what holds of them holds of it
 */
public record CodeWord(
        CodeList list,
        @Size(min = 1, max = 40) String word,
        @Size(min = 1, max = 200) String nameVi,
        @Size(max = 20) List<String> parents,
        Period period,
        Provenance provenance)
        implements Keyed {
    /** What is said where a list has no word for it, with a text of its own. */
    public static final String OTHER = "other";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** Copies the parents. */
    public CodeWord {
        parents = List.copyOf(parents);
    }

    /** Whether the text has the shape of a word, {@code [a-z][a-z0-9_]{1,39}}; only units of measure are written in Vietnamese. */
    public static boolean isOne(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !isLetter(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(sign -> isLetter(sign) || sign >= '0' && sign <= '9' || sign == '_');
    }

    private static boolean isLetter(int sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** @throws IllegalArgumentException if the text has not the shape of a word */
    public static void require(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a word: '%s'".formatted(text));
        }
    }

    /** Its key in the directory, such as {@code word/force/police_district@2014-01-01}. */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "word/%s/%s@%s".formatted(list.wire(), word, from == null ? "" : from);
    }
}
