package vn.lienthong.exchange.request;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.registry.calendar.Counting;

/** Reckons limits into moments: agreement by urgency by kind, in working or running hours of the addressee's province. */
final class Limits {
    private final Directory directory;

    Limits(Directory directory) {
        this.directory = directory;
    }

    /** What the addressee owes from that moment on. @param agreement null where none binds the two */
    Owed owed(AgencyCode addressee, @Nullable Agreement agreement, RequestContent content, Instant from) {
        ResponseLimit limit = limit(agreement, content);
        Counting counting = counting(addressee);
        return new Owed(
                addressee,
                null,
                agreement == null ? null : agreement.code(),
                agreement == null ? null : limit.clause(),
                limit.clock(),
                limit.byDefault(),
                due(counting, from, limit.receiveHours(), limit.clock()),
                due(counting, from, limit.answerHours(), limit.clock()));
    }

    /** The same when the requester names a due time of its own, which holds in place of the limit. */
    static Owed by(Owed owed, Instant dueAt, Instant from) {
        Due answer = new Due(threeQuarters(from, dueAt), dueAt);
        return new Owed(
                owed.addressee(),
                owed.line(),
                owed.agreement(),
                owed.clause(),
                owed.clock(),
                owed.byDefault(),
                owed.receipt(),
                answer);
    }

    /** What a local unit owes of what its line does: it answers while the line has time left to gather the answers. */
    static Owed ofUnit(AgencyCode unit, Owed line) {
        Instant receipt = line.receipt().at();
        Instant at = line.answer().warnAt().isAfter(receipt) ? line.answer().warnAt() : receipt;
        Instant warnAt = line.receipt().warnAt();
        return new Owed(
                unit,
                line.addressee(),
                line.agreement(),
                line.clause(),
                line.clock(),
                line.byDefault(),
                line.receipt(),
                new Due(threeQuarters(warnAt.isBefore(at) ? warnAt : at, at), at));
    }

    /** A moment that somebody named, as a limit from now on. */
    static Due until(Instant at, Instant now) {
        return new Due(threeQuarters(now, at), at);
    }

    /** A new limit for the answer, as long as the first one by its agreement was. */
    Due again(Obligation obligation, @Nullable Agreement agreement, RequestContent content, Instant from) {
        ResponseLimit limit = limit(agreement, content);
        return due(counting(obligation.addressee()), from, limit.answerHours(), limit.clock());
    }

    /** A limit put off because its clock stood still. */
    Due putOff(Owed owed, Due due, Instant paused, Instant resumed) {
        if (Clock.NEVER.equals(due.at())) {
            return due;
        }
        Counting counting = counting(owed.addressee());
        DeadlineUnit unit = unit(owed.clock());
        return new Due(
                counting.putOff(due.warnAt(), unit, paused, resumed), counting.putOff(due.at(), unit, paused, resumed));
    }

    private static ResponseLimit limit(@Nullable Agreement agreement, RequestContent content) {
        return agreement == null
                ? SystemLimits.withoutAgreement(content.kind(), content.urgency())
                : Agreements.limit(agreement, content.kind(), content.urgency());
    }

    /** Warned of when three quarters have passed: of the working hours, where these can be divided, else of the time. */
    private static Due due(Counting counting, Instant from, int hours, ResponseLimitClock clock) {
        Instant at = counting.due(from, DeadlineLimit.of(hours, unit(clock)));
        boolean divided = clock == ResponseLimitClock.WORKING && hours % 4 == 0;
        Instant warnAt = divided
                ? counting.due(from, DeadlineLimit.of(hours / 4 * 3, DeadlineUnit.WORKING_HOUR))
                : threeQuarters(from, at);
        return new Due(warnAt, at);
    }

    private static Instant threeQuarters(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(4).multipliedBy(3));
    }

    private static DeadlineUnit unit(ResponseLimitClock clock) {
        return switch (clock) {
            case WORKING -> DeadlineUnit.WORKING_HOUR;
            case RUNNING -> DeadlineUnit.HOUR;
        };
    }

    private Counting counting(AgencyCode addressee) {
        ProvinceCode province =
                directory.agencies().find(addressee).map(Agency::province).orElse(null);
        return province == null
                ? directory.calendar().counting()
                : directory.calendar().countingIn(province);
    }
}
