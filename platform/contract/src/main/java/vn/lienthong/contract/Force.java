package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The forces (lực lượng) and bodies that take part in the work against smuggling, trade fraud and counterfeit goods. */
public enum Force {
    CUSTOMS("Hải quan"),
    POLICE("Công an"),
    BORDER_GUARD("Bộ đội Biên phòng"),
    COAST_GUARD("Cảnh sát biển"),
    MARKET_SURVEILLANCE("Quản lý thị trường"),
    TAX("Thuế"),
    FOREST_RANGER("Kiểm lâm"),
    MILITARY("Quân đội"),
    DEPARTMENT("Sở, ngành"),
    PEOPLES_COMMITTEE("Ủy ban nhân dân"),
    PROVINCIAL_AUTHORITY("Chính quyền cấp tỉnh"),
    INTER_AGENCY("Đoàn liên ngành"),
    PROCURACY("Viện kiểm sát nhân dân"),
    MINISTRY("Bộ, ngành trung ương"),
    STEERING_COMMITTEE("Ban Chỉ đạo 389"),
    STANDING_BODY("Cơ quan Thường trực"),
    STANDING_OFFICE("Văn phòng Thường trực");

    private final String nameVi;

    Force(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The force of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Force of(String wire) {
        return Words.read(values(), Force::wire, wire, "a force");
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
