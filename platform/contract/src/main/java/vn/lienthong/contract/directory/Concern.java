package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * What a matter is about where kind of breach and goods do not say it: a conduct (giá, nhãn …) or a duty (kinh phí, tuyên
 * truyền …).
 */
public enum Concern {
    PRICE("giá"),
    HOARDING("đầu cơ, găm hàng"),
    LABELLING("ghi nhãn hàng hóa"),
    COMPETITION("cạnh tranh"),
    CONSUMER_PROTECTION("bảo vệ người tiêu dùng"),
    INVOICES("hóa đơn bất hợp pháp"),
    TAX_REFUND("hoàn thuế"),
    REVENUE_LOSS("chống thất thu ngân sách"),
    INDUSTRIAL_PROPERTY("sở hữu công nghiệp"),
    COPYRIGHT("quyền tác giả, quyền liên quan"),
    MEASUREMENT("đo lường"),
    STANDARDS("tiêu chuẩn, chất lượng"),
    TESTING("giám định, thử nghiệm"),
    TRANSPORT_PRICE("kê khai giá vận tải"),
    RING("đường dây, ổ nhóm xuyên tỉnh"),
    COMPLEX_CASE("vụ việc phức tạp"),
    INTER_AGENCY_TEAM("đoàn công tác liên ngành"),
    SPECIALISED_INSPECTION("thanh tra, kiểm tra chuyên ngành"),
    LAW_MONITORING("theo dõi thi hành pháp luật"),
    SOLDIERS("quân nhân liên quan"),
    COMMUNICATION("tuyên truyền"),
    BUDGET("kinh phí"),
    LAW_PROPOSAL("kiến nghị pháp luật"),
    REWARDS("khen thưởng, kỷ luật"),
    REPORTING("báo cáo tình hình"),
    INTEGRITY("cán bộ, cơ quan chức năng tiêu cực, tiếp tay");

    private final String nameVi;

    Concern(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Concern of(String wire) {
        return Words.read(values(), Concern::wire, wire, "a concern");
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
