package vn.lienthong.runtime.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** A request that is turned down with every reason; told as Problem Details (RFC 9457). */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final transient List<Reason> reasons;

    /** @param title what is refused, in Vietnamese */
    public Refusal(HttpStatus status, String title, List<Reason> reasons) {
        super(title);
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** 409 where the state stands against it, 422 where something is wrong with the input. */
    public static Refusal of(String title, List<Reason> reasons) {
        boolean invalid = reasons.stream().anyMatch(reason -> reason.code().category() != ReasonCode.Category.CONFLICT);
        return new Refusal(invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, title, reasons);
    }

    HttpStatus status() {
        return status;
    }

    /** Every reason. */
    public List<Reason> reasons() {
        return reasons;
    }
}
