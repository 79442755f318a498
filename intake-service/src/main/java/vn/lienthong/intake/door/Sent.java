package vn.lienthong.intake.door;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;

/**
 * What became of the events of a batch, in the order in which they stand.
 *
 * @param pending how many were put into the outbox and have no outcome yet
 * @param unsent how many are to be sent again, under the same id
 * @param noteVi what is to be done, in Vietnamese; null where nothing is
 */
record Sent(
        List<One> events,
        long accepted,
        long refused,
        long parked,
        long pending,
        long unsent,
        @Nullable String noteVi) {
    /** How far one has come. */
    enum Status {
        ACCEPTED,
        REFUSED,
        PARKED,
        PENDING,
        UNSENT;

        /** The word that travels. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Status of(Outcome outcome) {
            return switch (outcome.status()) {
                case ACCEPTED -> ACCEPTED;
                case REFUSED -> REFUSED;
                case PARKED -> PARKED;
            };
        }
    }

    /**
     * One event.
     *
     * @param command its id; null if it has none that can be used
     * @param outcome null where there is none, or none yet
     * @param reasons everything against it
     */
    record One(
            int index,
            @Nullable String command,
            Status status,
            @Nullable Outcome outcome,
            List<Reason> reasons) {
        static One of(int index, Outcome outcome) {
            return new One(index, outcome.command(), Status.of(outcome), outcome, outcome.reasons());
        }

        static One of(int index, @Nullable String command, Status status) {
            return new One(index, command, status, null, List.of());
        }
    }

    static Sent of(List<One> events) {
        long pending = count(events, Status.PENDING);
        long unsent = count(events, Status.UNSENT);
        return new Sent(
                events,
                count(events, Status.ACCEPTED),
                count(events, Status.REFUSED),
                count(events, Status.PARKED),
                pending,
                unsent,
                note(pending, unsent));
    }

    private static @Nullable String note(long pending, long unsent) {
        if (unsent > 0) {
            return "Có sự kiện hệ thống chưa nhận được; hãy gửi lại cả lô, mã giữ nguyên: sự kiện đã nhận không có hiệu lực hai lần. Sự kiện đã bị từ chối thì sửa, rồi gửi với mã mới.";
        }
        return pending > 0 ? "Có sự kiện chưa có kết quả; hỏi ở GET /api/v1/outcomes/{mã}, hoặc gửi lại cả lô." : null;
    }

    private static long count(List<One> events, Status status) {
        return events.stream().filter(event -> event.status() == status).count();
    }

    /** Whether something of it is still to be decided, or to be sent. */
    boolean isUnderWay() {
        return pending + unsent > 0;
    }
}
