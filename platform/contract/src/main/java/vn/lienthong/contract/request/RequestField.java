package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What of a request may be kept from some of those who see the rest. Its kind, title, urgency, basis and limits are kept from nobody:
 * by them those who watch over it see what is owed, and urge.
 */
public enum RequestField {
    TEXT("Nội dung"),
    ATTACHMENTS("Tệp đính kèm");

    private final String nameVi;

    RequestField(String nameVi) {
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
