package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Which stage of the supply chain (khâu) the matter is in. */
public enum Stage {
    PRODUCTION("sản xuất, gia công"),
    IMPORT("nhập khẩu"),
    EXPORT("xuất khẩu"),
    TRANSIT("quá cảnh, chuyển khẩu"),
    TRANSPORT("vận chuyển"),
    STORAGE("kho bãi, tàng trữ"),
    DELIVERY("bưu chính, chuyển phát"),
    TRADE("kinh doanh, bán hàng"),
    ADVERTISING("quảng cáo"),
    USE("sử dụng");

    private final String nameVi;

    Stage(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Stage of(String wire) {
        return Words.read(values(), Stage::wire, wire, "a stage");
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
