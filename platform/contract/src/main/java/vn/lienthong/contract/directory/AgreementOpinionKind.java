package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

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
        return Words.read(values(), AgreementOpinionKind::wire, wire, "a kind of opinion");
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
