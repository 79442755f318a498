package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The roles in a working group (QĐ 14/QĐ-BCĐ389: clauses.csv S1-04). */
public enum GroupRole {
    HEAD("Tổ trưởng"),
    DEPUTY("Phó Tổ trưởng"),
    MEMBER("Ủy viên");

    private final String nameVi;

    GroupRole(String nameVi) {
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
