package vn.lienthong.acceptance.clauses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a clause is shown. */
enum State {
    SHOWN("đã chứng minh"),
    DATA_ONLY("chỉ là dữ liệu"),
    OPEN("còn mở");

    private final String nameVi;

    State(String nameVi) {
        this.nameVi = nameVi;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String nameVi() {
        return nameVi;
    }
}
