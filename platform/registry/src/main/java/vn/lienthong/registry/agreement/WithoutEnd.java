package vn.lienthong.registry.agreement;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.contract.directory.Agreement;

/**
 * An agreement that is in force and says no day on which it ends goes on binding for ever: it is asked for one, and until there is
 * an answer it is said plainly that there is none.
 */
public final class WithoutEnd {
    private static final String TASK =
            "Chưa có ngày kết thúc. Việc này có thời hạn nên Văn phòng Thường trực phải hỏi cơ quan ban hành rồi ghi ngày kết thúc;"
                    + " đến khi đó văn bản vẫn được coi là còn hiệu lực.";
    private static final String REGULATION =
            "Chưa có ngày kết thúc: có hiệu lực đến khi được thay thế hoặc chấm dứt. Văn phòng Thường trực cần hỏi các bên khi không"
                    + " chắc văn bản còn được áp dụng.";

    private WithoutEnd() {}

    /** What is asked of the standing office about it on that day; empty if it says when it ends, or is not in force. */
    public static Optional<String> question(Agreement agreement, LocalDate day) {
        return agreement.inForceOn(day) && agreement.period().to() == null
                ? Optional.of(agreement.kind().mustEnd() ? TASK : REGULATION)
                : Optional.empty();
    }
}
