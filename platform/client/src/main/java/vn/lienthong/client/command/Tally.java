package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.outcome.Outcome;

/**
 * How a publishing went.
 *
 * @param sent how many the broker took
 * @param unanswered how many of those nothing was heard of in time
 * @param failed how many the broker did not take
 */
record Tally(int sent, int accepted, int refused, int parked, int unanswered, int failed) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    Tally withSent() {
        return new Tally(sent + 1, accepted, refused, parked, unanswered, failed);
    }

    Tally withFailed() {
        return new Tally(sent, accepted, refused, parked, unanswered, failed + 1);
    }

    Tally with(Outcome.Status status) {
        return switch (status) {
            case ACCEPTED -> new Tally(sent, accepted + 1, refused, parked, unanswered, failed);
            case REFUSED -> new Tally(sent, accepted, refused + 1, parked, unanswered, failed);
            case PARKED -> new Tally(sent, accepted, refused, parked + 1, unanswered, failed);
        };
    }

    Tally withUnanswered(int number) {
        return new Tally(sent, accepted, refused, parked, number, failed);
    }

    int exitCode() {
        if (refused + parked > 0) {
            return ExitCodes.REFUSED;
        }
        return unanswered + failed > 0 ? ExitCodes.NO_ANSWER : ExitCodes.DONE;
    }

    /** In one sentence; {@code waited} is whether outcomes were waited for. */
    String sentence(boolean waited) {
        List<String> parts = new ArrayList<>();
        parts.add("Đã gửi %s thông điệp".formatted(Wording.number(sent)));
        if (waited) {
            parts.add("%s được chấp nhận".formatted(Wording.number(accepted)));
            parts.add("%s bị từ chối".formatted(Wording.number(refused)));
            parts.add("%s được giữ lại".formatted(Wording.number(parked)));
        }
        if (unanswered > 0) {
            parts.add("%s chưa có kết quả".formatted(Wording.number(unanswered)));
        }
        if (failed > 0) {
            parts.add("%s không gửi được".formatted(Wording.number(failed)));
        }
        return String.join(", ", parts) + ".";
    }
}
