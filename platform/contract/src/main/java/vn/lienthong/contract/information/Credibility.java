package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;

/** How credible a provider holds what it shares, in the six grades of the Admiralty code. */
public enum Credibility {
    CONFIRMED("1", "Đã được nguồn khác xác nhận"),
    PROBABLE("2", "Nhiều khả năng đúng"),
    POSSIBLE("3", "Có thể đúng"),
    DOUBTFUL("4", "Còn nghi ngờ"),
    IMPROBABLE("5", "Khó có thể đúng"),
    UNKNOWN("6", "Chưa đánh giá được");

    private final String wire;
    private final String nameVi;

    Credibility(String wire, String meaningVi) {
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
