package vn.lienthong.exchange.request;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.RequestKind;

/**
 * The numbers that no regulation states. They are settings of the system, marked {@code byDefault}, never the law: agencies
 * coordinate on their own initiative too (QĐ 25/2017 Sóc Trăng, Điều 5), and "urgently" has no number anywhere.
 */
final class SystemLimits {
    /** How long an agency waits before it urges again. */
    static final Duration URGED_AGAIN = Duration.ofHours(1);

    /** How far ahead a moment may lie that somebody names. */
    static final Duration FURTHEST = Duration.ofDays(366);

    /** How many obligations one request may bring about. */
    static final int MOST_OBLIGATIONS = 300;

    private static final Provenance SOURCE = new Provenance("Mặc định của hệ thống, sửa được", Confidence.LOW);

    /** The same numbers that the agreements which ship have by default. */
    private static final List<ResponseLimit> WITHOUT_AGREEMENT = List.of(
            limit(null, Urgency.NORMAL, 8, 40, ResponseLimitClock.WORKING),
            limit(null, Urgency.URGENT, 4, 16, ResponseLimitClock.WORKING),
            limit(null, Urgency.VERY_URGENT, 2, 24, ResponseLimitClock.RUNNING),
            limit(null, Urgency.EXPRESS, 1, 6, ResponseLimitClock.RUNNING),
            limit(RequestKind.REINFORCE, Urgency.NORMAL, 4, 8, ResponseLimitClock.WORKING),
            limit(RequestKind.REINFORCE, Urgency.URGENT, 2, 6, ResponseLimitClock.RUNNING),
            limit(RequestKind.REINFORCE, Urgency.VERY_URGENT, 1, 4, ResponseLimitClock.RUNNING),
            limit(RequestKind.REINFORCE, Urgency.EXPRESS, 1, 2, ResponseLimitClock.RUNNING));

    private SystemLimits() {}

    private static ResponseLimit limit(
            @Nullable RequestKind kind, Urgency urgency, int receive, int answer, ResponseLimitClock clock) {
        return new ResponseLimit(kind, urgency, receive, answer, clock, true, "-", SOURCE);
    }

    /** The limit of a request that no agreement binds both sides to. */
    static ResponseLimit withoutAgreement(RequestKind kind, Urgency urgency) {
        return WITHOUT_AGREEMENT.stream()
                .filter(limit -> limit.urgency() == urgency && (limit.kind() == null || limit.kind() == kind))
                .max(Comparator.comparing(limit -> limit.kind() != null))
                .orElseThrow();
    }

    /** How long the superior has before it goes to the standing office. */
    static Duration withTheSuperior(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> Duration.ofHours(24);
            case URGENT -> Duration.ofHours(8);
            case VERY_URGENT -> Duration.ofHours(4);
            case EXPRESS -> Duration.ofHours(1);
        };
    }

    /** After how long the standing office is told again, until it is done. */
    static Duration withTheStandingOffice(Urgency urgency) {
        return switch (urgency) {
            case NORMAL, URGENT -> Duration.ofDays(7);
            case VERY_URGENT -> Duration.ofDays(2);
            case EXPRESS -> Duration.ofDays(1);
        };
    }
}
