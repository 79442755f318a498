package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an addressee's clock runs on. */
public enum RequestClock {
    RECEIPT("Tiếp nhận"),
    ANSWER("Trả lời");

    private final String nameVi;

    RequestClock(String nameVi) {
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
