package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an obligation goes up the line. */
public enum EscalationCause {
    /** The receipt was due, and nothing was heard. */
    SILENCE("Im lặng, chưa tiếp nhận"),
    /** The answer was due, and is not there. */
    OVERDUE("Quá hạn trả lời");

    private final String nameVi;

    EscalationCause(String nameVi) {
        this.nameVi = nameVi;
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
