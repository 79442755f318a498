package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * How sure a fact is: {@code HIGH} is stated by a source that was seen, {@code MEDIUM} partly seen or consistently
 * remembered, {@code LOW} from one weak source or in conflict with another.
 */
public enum Confidence {
    HIGH("Cao"),
    MEDIUM_HIGH("Khá cao"),
    MEDIUM("Trung bình"),
    LOW("Thấp");

    private final String nameVi;

    Confidence(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no confidence is written so */
    @JsonCreator
    public static Confidence of(String wire) {
        return Words.read(values(), Confidence::wire, wire, "a confidence");
    }

    /** The word used in the data, such as {@code medium-high}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
