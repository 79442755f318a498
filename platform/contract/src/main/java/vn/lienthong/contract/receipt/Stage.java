package vn.lienthong.contract.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a recipient is with what it was sent. */
public enum Stage {
    /** The event was put in its inbox; what its system reads there counts as delivered. */
    DELIVERED("Đã giao"),
    /** One of its officers or its system read the content, or the agency confirmed that it reached it. */
    READ("Đã đọc"),
    /** It took on what was asked: the conditions of information, the request. */
    ACCEPTED("Đã nhận điều kiện"),
    /** It did what was owed: answered, removed, acknowledged a correction. */
    ACTED("Đã thực hiện");

    private final String nameVi;

    Stage(String nameVi) {
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

    /** The stage of that word; empty if there is none. */
    public static Optional<Stage> of(String wire) {
        return Arrays.stream(values())
                .filter(stage -> stage.wire().equals(wire))
                .findFirst();
    }
}
