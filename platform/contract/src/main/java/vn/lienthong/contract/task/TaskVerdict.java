package vn.lienthong.contract.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the agency that gave a task says of it. */
public enum TaskVerdict {
    CONFIRMED("Xác nhận hoàn thành"),
    SENT_BACK("Yêu cầu làm lại"),
    WITHDRAWN("Rút nhiệm vụ");

    private final String nameVi;

    TaskVerdict(String nameVi) {
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
