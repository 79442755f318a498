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
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/** Reckons limits into moments: agreement by urgency by kind, in working or running hours of the addressee's province. */
final class Limits {
    private final Directory directory;

    Limits(Directory directory) {
        this.directory = directory;
    }

    /** What the addressee owes from that moment on. @param agreement null where none binds the two */
    Owed owed(AgencyCode addressee, @Nullable Agreement agreement, RequestContent content, Instant from) {
        Allowed allowed = Allowed.of(directory, agreement, content, from);
        Counting counting = counting(addressee);
        return new Owed(
                addressee,
                null,
                agreement == null ? null : agreement.code(),
                allowed.clause(),
                allowed.clock(),
                allowed.byDefault(),
                due(counting, from, allowed.receipt()),
                due(counting, from, allowed.answer()));
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

    /** A new limit for the answer, as long as the first one by its agreement was; without one, as the rules are now. */
    Due again(Obligation obligation, @Nullable Agreement agreement, RequestContent content, Instant from) {
        Allowed allowed = Allowed.of(directory, agreement, content, from);
        return due(counting(obligation.addressee()), from, allowed.answer());
    }

    /** A limit put off because its clock stood still. */
    Due putOff(Owed owed, Due due, Instant paused, Instant resumed) {
        if (Clock.NEVER.equals(due.at())) {
            return due;
        }
        Counting counting = counting(owed.addressee());
        DeadlineUnit unit = owed.clock().unit();
        return new Due(
                counting.putOff(due.warnAt(), unit, paused, resumed), counting.putOff(due.at(), unit, paused, resumed));
    }

    /** Warned of when three quarters have passed: of the working hours, where these can be divided, else of the time. */
    private static Due due(Counting counting, Instant from, DeadlineLimit limit) {
        Instant at = counting.due(from, limit);
        boolean divided = limit.unit() == DeadlineUnit.WORKING_HOUR && limit.amount() % 4 == 0;
        Instant warnAt = divided
                ? counting.due(from, DeadlineLimit.of(limit.amount() / 4 * 3, DeadlineUnit.WORKING_HOUR))
                : threeQuarters(from, at);
        return new Due(warnAt, at);
    }

    private static Instant threeQuarters(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(4).multipliedBy(3));
    }

    private Counting counting(AgencyCode addressee) {
        ProvinceCode province =
                directory.agencies().find(addressee).map(Agency::province).orElse(null);
        return province == null
                ? directory.calendar().counting()
                : directory.calendar().countingIn(province);
    }
}
