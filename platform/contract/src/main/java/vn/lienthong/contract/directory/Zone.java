package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Where the matter is, by the areas in which forces are responsible; not an administrative unit. */
public enum Zone {
    INLAND("nội địa"),
    LAND_BORDER("khu vực biên giới đất liền"),
    SEA_BORDER("khu vực biên giới biển"),
    SEA("vùng biển"),
    CUSTOMS_ZONE("địa bàn hoạt động hải quan"),
    ONLINE("môi trường mạng"),
    UNKNOWN("chưa rõ khu vực");

    private final String nameVi;

    Zone(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Zone of(String wire) {
        return Words.read(values(), Zone::wire, wire, "a zone");
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
