package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** As what a body stands in an agreement. */
public enum AgreementRole {
    SIGNATORY("Bên ký kết"),
    ISSUER("Cơ quan ban hành"),
    LEADER("Chủ trì"),
    MEMBER("Tham gia"),
    COORDINATED("Được điều phối, hướng dẫn");

    private final String nameVi;

    AgreementRole(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no role in an agreement is written so */
    @JsonCreator
    public static AgreementRole of(String wire) {
        return Words.read(values(), AgreementRole::wire, wire, "a role in an agreement");
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

    /** Whether the agreement needs its consent before it can be in force. */
    public boolean mustConsent() {
        return this == SIGNATORY || this == ISSUER;
    }
}
