package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How urgent a document is, in the four degrees of Vietnamese paperwork (NĐ 30/2020/NĐ-CP). */
public enum Urgency {
    NORMAL("normal", "Thường"),
    URGENT("urgent", "Khẩn"),
    VERY_URGENT("very_urgent", "Thượng khẩn"),
    EXPRESS("express", "Hỏa tốc");

    private final String wire;
    private final String nameVi;

    Urgency(String wire, String nameVi) {
        this.wire = wire;
        this.nameVi = nameVi;
    }

    /** The one of this word; empty if there is none. */
    public static Optional<Urgency> find(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.wire.equals(wire))
                .findFirst();
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
