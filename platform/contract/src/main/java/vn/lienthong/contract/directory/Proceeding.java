package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Whether the matter is dealt with as a crime or as an administrative breach. */
public enum Proceeding {
    ADMINISTRATIVE("vi phạm hành chính"),
    CRIMINAL("có dấu hiệu tội phạm");

    private final String nameVi;

    Proceeding(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Proceeding of(String wire) {
        return Words.read(values(), Proceeding::wire, wire, "a proceeding");
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
