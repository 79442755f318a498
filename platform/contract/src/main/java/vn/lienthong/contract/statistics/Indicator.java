package vn.lienthong.contract.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is counted. Each matter counts once where it began, and once for each step. */
public enum Indicator {
    CASEFILES_OPENED("Vụ việc đã lập"),
    CASEFILES_CLOSED("Vụ việc đã kết thúc"),
    CASEFILES_RETRACTED("Vụ việc đã rút"),
    CASEFILES_TAKEN_OVER("Hồ sơ đã tiếp nhận do chuyển giao"),
    CASEFILES_CREDITED("Vụ việc có đóng góp"),
    REQUESTS_MADE("Yêu cầu đã gửi"),
    REQUESTS_ACCEPTED("Yêu cầu đã nhận"),
    REQUESTS_REFUSED("Yêu cầu bị từ chối"),
    REQUESTS_ANSWERED("Yêu cầu đã trả lời"),
    REQUESTS_CLOSED("Yêu cầu đã kết thúc"),
    REQUESTS_SILENT("Yêu cầu không được tiếp nhận đúng hạn"),
    REQUESTS_OVERDUE("Yêu cầu quá hạn trả lời"),
    TIPS_RECEIVED("Tin báo đã tiếp nhận"),
    TIPS_ACCEPTED("Tin báo đã thụ lý"),
    TIPS_RETURNED("Tin báo chuyển trả"),
    INFORMATION_SHARED("Thông tin đã chia sẻ"),
    INFORMATION_RECALLED("Thông tin đã thu hồi");

    private final String wire = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    private final String nameVi;

    Indicator(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The word that travels, such as {@code casefiles.opened}. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The indicator of this word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static Indicator of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    /** The Vietnamese name. */
    public String nameVi() {
        return nameVi;
    }
}
