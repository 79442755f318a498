package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** What can be shared by default under an agreement. */
public enum AgreementMatter {
    INFORMATION("Thông tin trao đổi"),
    TIP("Tin báo của đường dây nóng"),
    CASE_FILE("Hồ sơ vụ việc"),
    CASE_EXTRACT("Thông tin vụ việc để công bố"),
    REQUEST("Yêu cầu phối hợp"),
    REPORT("Báo cáo"),
    PLAN("Chương trình, kế hoạch"),
    ALERT("Cảnh báo phương thức, thủ đoạn mới"),
    NOTICE("Thông báo hợp tác, bồi dưỡng, khen thưởng");

    private final String nameVi;

    AgreementMatter(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind of matter that is shared is written so */
    @JsonCreator
    public static AgreementMatter of(String wire) {
        return Words.read(values(), AgreementMatter::wire, wire, "a kind of matter that is shared");
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
