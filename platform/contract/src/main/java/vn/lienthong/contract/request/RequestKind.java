package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one agency asks of another. */
public enum RequestKind {
    VERIFY("Xác minh"),
    PROVIDE_DOCUMENTS("Cung cấp hồ sơ, tài liệu"),
    REINFORCE("Tăng cường lực lượng, phương tiện"),
    JOINT_INSPECTION("Kiểm tra liên ngành"),
    APPRAISE("Giám định"),
    TAKE_OVER_FILE("Tiếp nhận hồ sơ vụ việc"),
    AGREE_PRESS_RELEASE("Thống nhất thông tin báo chí"),
    ATTEND_MEETING("Dự họp"),
    DECIDE_DIFFICULTY("Tháo gỡ khó khăn, vướng mắc"),
    PROPOSE_POLICY("Kiến nghị cơ chế, chính sách"),
    PROPOSE_REWARD("Đề nghị khen thưởng"),
    PROPOSE_DISCIPLINE("Đề nghị xử lý kỷ luật");

    private final String nameVi;

    RequestKind(String nameVi) {
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
