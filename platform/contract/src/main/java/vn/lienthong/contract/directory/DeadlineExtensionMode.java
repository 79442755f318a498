package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How an extension changes a limit: {@code ADDS} to its end, or {@code REPLACES} it by another from the same start. */
public enum DeadlineExtensionMode {
    ADDS("Cộng thêm vào thời hạn"),
    REPLACES("Thay thời hạn");

    private final String nameVi;

    DeadlineExtensionMode(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no mode is written so */
    @JsonCreator
    public static DeadlineExtensionMode of(String wire) {
        return Words.read(values(), DeadlineExtensionMode::wire, wire, "a mode of extension");
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
