package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How often something is due. */
public enum AgreementCadence {
    MONTHLY("Hàng tháng"),
    QUARTERLY("Hàng quý"),
    HALF_YEARLY("6 tháng"),
    YEARLY("Hàng năm"),
    PERIODIC("Định kỳ, không nêu kỳ hạn"),
    AD_HOC("Đột xuất"),
    ON_REQUEST("Khi có yêu cầu"),
    CONTINUOUS("Thường xuyên");

    private final String nameVi;

    AgreementCadence(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no cadence is written so */
    @JsonCreator
    public static AgreementCadence of(String wire) {
        return Words.read(values(), AgreementCadence::wire, wire, "a cadence");
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
