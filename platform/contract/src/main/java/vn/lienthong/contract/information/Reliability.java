package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;

/** How reliable a provider holds its source, in the six grades of the Admiralty code. */
public enum Reliability {
    COMPLETE("A", "Luôn tin cậy"),
    USUAL("B", "Thường tin cậy"),
    FAIR("C", "Khá tin cậy"),
    SELDOM("D", "Ít khi tin cậy"),
    NONE("E", "Không tin cậy"),
    UNKNOWN("F", "Chưa đánh giá được");

    private final String wire;
    private final String nameVi;

    Reliability(String wire, String meaningVi) {
        this.wire = wire;
        this.nameVi = wire + " – " + meaningVi;
    }

    /** The grade that travels. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The grade and what it means, in Vietnamese. */
    public String nameVi() {
        return nameVi;
    }
}
