package vn.lienthong.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.registry.calendar.Counting;

/**
 * How long there is to confirm the receipt and to answer: by the agreement, or where none binds both by the rules of the
 * directory, which are the system's own until others of their ids are recorded. Agencies coordinate on their own initiative
 * too (QĐ 25/2017 Sóc Trăng, Điều 5), and "urgently" has no number anywhere.
 *
 * @param clause null without an agreement
 * @param byDefault whether the numbers are the system's
 */
record Allowed(
        DeadlineLimit receipt,
        DeadlineLimit answer,
        @Nullable String clause,
        boolean byDefault) {
    static Allowed of(Directory directory, @Nullable Agreement agreement, RequestContent content, Instant at) {
        return agreement == null
                ? byRule(directory, content, at)
                : byAgreement(Agreements.limit(agreement, content.kind(), content.urgency()));
    }

    private static Allowed byAgreement(ResponseLimit limit) {
        return new Allowed(limit.receipt(), limit.answer(), limit.clause(), limit.byDefault());
    }

    private static Allowed byRule(Directory directory, RequestContent content, Instant at) {
        String kind = content.kind() == RequestKind.REINFORCE ? "-REINFORCE" : "";
        DeadlineRule receipt = rule(directory, "RECEIVE" + kind, content.urgency(), at);
        DeadlineRule answer = rule(directory, "ANSWER" + kind, content.urgency(), at);
        return new Allowed(receipt.limit(), answer.limit(), null, answer.isOwn());
    }

    /** When what has gone up the line goes further: later than now, whatever is recorded. @param who has it until then */
    static Instant further(Directory directory, String who, Urgency urgency, Instant now) {
        DeadlineRule rule = rule(directory, who, urgency, now);
        Instant further = directory.calendar().counting().due(now, rule.limit());
        return further.isAfter(now) ? further : now.plus(SystemLimits.URGED_AGAIN);
    }

    private static DeadlineRule rule(Directory directory, String what, Urgency urgency, Instant at) {
        String id = "REQUEST-" + what + "-" + urgency.name().replace('_', '-');
        return directory.deadlines().required(id, Counting.day(at));
    }

    /** Whether it is counted in working or running time, which tells how a pause puts it off. */
    ResponseLimitClock clock() {
        return switch (answer.unit()) {
            case WORKING_HOUR, WORKING_DAY -> ResponseLimitClock.WORKING;
            case MINUTE, HOUR, DAY, MONTH, YEAR -> ResponseLimitClock.RUNNING;
        };
    }
}
