package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a party said to a draft. */
public enum AgreementOpinionKind {
    COMMENT("Góp ý"),
    CONSENT("Thống nhất");

    private final String nameVi;

    AgreementOpinionKind(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind of opinion is written so */
    @JsonCreator
    public static AgreementOpinionKind of(String wire) {
        for (AgreementOpinionKind one : values()) {
            if (one.wire().equals(wire)) {
                return one;
            }
        }
        throw new IllegalArgumentException("not a kind of opinion: '%s'".formatted(wire));
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
