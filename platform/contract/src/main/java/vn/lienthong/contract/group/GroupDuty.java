package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is owed of a group as a whole, beside its tasks. */
public enum GroupDuty {
    DECISION("Quyết định về đề nghị thành lập"),
    END("Kết thúc thời hạn hoạt động"),
    FIGURES("Báo cáo kết quả sau khi kết thúc");

    private final String nameVi;

    GroupDuty(String nameVi) {
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
