package vn.lienthong.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.runtime.decider.Decision;

/** Refusals that more than one rule gives. */
final class Refusals {
    static final String TOO_FAR = "Thời điểm nêu xa quá một năm; hãy kiểm tra lại.";

    private Refusals() {}

    static Decision<RequestEvent> noSuchRequest() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có yêu cầu nào mang mã này.");
    }

    static Decision<RequestEvent> notYours(String detail) {
        return Decision.refused(ReasonCode.NOT_YOURS, detail);
    }

    static Decision<RequestEvent> notNow(String detail) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, detail);
    }

    static Decision<RequestEvent> notFrom(Standing standing) {
        return notNow("Không thực hiện được: cơ quan hiện ở trạng thái \"" + standing.nameVi() + "\".");
    }

    static Decision<RequestEvent> at(ReasonCode code, String pointer, String detail, @Nullable String basis) {
        return Decision.refused(code, pointer, detail, basis);
    }

    /** Why a moment that somebody names cannot be meant; null if it can. */
    static @Nullable Decision<RequestEvent> moment(Instant moment, Instant after, String pointer) {
        if (!moment.isAfter(after)) {
            return at(ReasonCode.IMPOSSIBLE_DATE, pointer, "Thời điểm nêu phải sau " + after + ".", null);
        }
        return moment.isAfter(after.plus(SystemLimits.FURTHEST))
                ? at(ReasonCode.IMPOSSIBLE_DATE, pointer, TOO_FAR, null)
                : null;
    }
}
