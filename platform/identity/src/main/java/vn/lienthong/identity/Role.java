package vn.lienthong.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an officer may do beyond acting for the agency; the words travel in the claim {@code roles}. */
enum Role {
    /** Acts for the agency. */
    OFFICER("cán bộ"),
    /** Assigns work within the agency, and keeps its accounts. */
    LEAD("phụ trách"),
    /** Takes part, with another, in opening the sealed identity of whoever reported a tip. */
    UNSEALER("mở niêm phong"),
    /** Connects agencies and keeps all accounts; belongs to the standing office. */
    OPERATOR("vận hành");

    private final String nameVi;

    Role(String nameVi) {
        this.nameVi = nameVi;
    }

    @JsonCreator
    static Role of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As pages name it. */
    public String nameVi() {
        return nameVi;
    }
}
