package vn.lienthong.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;

/**
 * What the door says of events that were only shown to it.
 *
 * @param passing how many it would let in
 * @param refused how many it would not
 * @param noteVi what was looked at and what was not, in Vietnamese
 */
record Checked(List<One> events, long passing, long refused, String noteVi) {
    private static final String NOTE =
            "Chỉ kiểm tra, không gửi gì. Đã xem: phong bì, nội dung theo mẫu, danh mục, số liệu có thể có thật không, ghi danh và mã trùng."
                    + " Chưa hỏi quy tắc của hồ sơ (quyền hạn, trạng thái, quy chế): những quy tắc đó chỉ được xét khi gửi thật.";

    /**
     * One event, in the order in which they stand.
     *
     * @param command its id; null if it has none that can be used
     * @param type as it was written
     * @param passes whether the door would let it in
     * @param subject key of the matter that it would concern or begin; null if it does not pass
     * @param repeats whether the very same was let in before: sent again it gets the outcome that it had
     * @param reasons everything against it
     * @param warnings what is doubtful in it, for which it is not refused
     */
    record One(
            int index,
            @Nullable String command,
            @Nullable String type,
            boolean passes,
            @Nullable String subject,
            boolean repeats,
            List<Reason> reasons,
            List<Reason> warnings) {}

    static Checked of(List<One> events) {
        long passing = events.stream().filter(One::passes).count();
        return new Checked(events, passing, events.size() - passing, NOTE);
    }
}
