package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of information it is, as Quyết định 25/2017/QĐ-UBND (Sóc Trăng), Điều 5 khoản 2, divides it (clauses.csv S2-63, S2-65 to S2-68). */
public enum InformationType {
    /** Situation of the sector and the area, forecast of the market, supply and demand, prices, results (S2-63). */
    A("A – Tình hình ngành, địa bàn; dự báo thị trường, cung cầu, giá cả; kết quả từng giai đoạn"),
    /** Violations, tricks, networks, key routes and areas (S2-65). */
    B("B – Vi phạm, quy luật, thủ đoạn; đường dây, ổ nhóm; tuyến, địa bàn trọng điểm"),
    /** Professional procedures of checking and handling (S2-66). */
    C("C – Quy trình kiểm tra, xử lý mang tính nghiệp vụ; khó khăn, kinh nghiệm"),
    /** Techniques, science and technology usable on duty (S2-67). */
    D("D – Kỹ thuật phòng, chống; tiến bộ khoa học kỹ thuật"),
    /** Other, at the request of state agencies (S2-68). */
    E("E – Thông tin, tài liệu khác theo đề nghị của cơ quan quản lý nhà nước");

    private final String nameVi;

    InformationType(String nameVi) {
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
