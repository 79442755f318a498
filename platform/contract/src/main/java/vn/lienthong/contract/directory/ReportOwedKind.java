package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Kinds of reports: the five of QĐ 01/QĐ-BCĐ389 of 2018, and the reviews that the regulations ask for. */
public enum ReportOwedKind {
    PERIODIC("Báo cáo định kỳ"),
    AD_HOC("Báo cáo đột xuất"),
    THEMATIC("Báo cáo chuyên đề"),
    FLASH("Báo cáo nhanh"),
    AREA_INFORMATION("Thông tin quản lý địa bàn"),
    INTERIM_REVIEW("Sơ kết"),
    FINAL_REVIEW("Tổng kết");

    private final String nameVi;

    ReportOwedKind(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind of report is written so */
    @JsonCreator
    public static ReportOwedKind of(String wire) {
        return Words.read(values(), ReportOwedKind::wire, wire, "a kind of report");
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
