package vn.lienthong.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.registry.basis.Rule;

/**
 * What one addressee owes: on which footing, where it stands, and its clock.
 *
 * @param owed as it was when it began
 */
record Obligation(Owed owed, Standing standing, Clock clock) {

    /** One that begins. */
    static Obligation of(Owed owed) {
        return new Obligation(owed, new Standing.Asked(), Clock.from(owed.receipt(), owed.answer()));
    }

    /** One of before limits were kept: it has the requester's due time, if it named one, and no other limit. */
    static Obligation ofOld(AgencyCode addressee, RequestContent content) {
        Instant dueAt = content.dueAt() == null ? Clock.NEVER : content.dueAt();
        Due due = new Due(dueAt, dueAt);
        return of(new Owed(addressee, null, null, null, ResponseLimitClock.RUNNING, true, due, due));
    }

    AgencyCode addressee() {
        return owed.addressee();
    }

    /** Whether something is owed. */
    boolean isLive() {
        return standing instanceof Standing.Live;
    }

    /** Whether it is that of a local unit of this line. */
    boolean isOf(AgencyCode line) {
        return line.equals(owed.line());
    }

    /** The same of a unit of another line. */
    Obligation ofLine(AgencyCode line) {
        return new Obligation(owed.ofLine(line), standing, clock);
    }

    /** When time next brings something about; null if it never does. */
    @Nullable
    Instant next() {
        return standing instanceof Standing.Live live ? clock.next(live.clock()) : null;
    }

    /** The limit that runs; null if nothing is owed or no limit was set. */
    @Nullable
    Instant dueAt() {
        if (standing instanceof Standing.Live live) {
            Instant at = clock.due(live.clock()).at();
            return Clock.NEVER.equals(at) ? null : at;
        }
        return null;
    }

    /** What it rests on: the clause of the agreement that bound both on the day of the request, or else the system. */
    String basis() {
        return owed.agreement() == null ? Rule.REQUEST_ANSWERED.own() : basis(owed.agreement(), owed.clause());
    }

    /** An agreement and a clause of it, as envelopes cite them. */
    static String basis(String agreement, @Nullable String clause) {
        return clause == null ? agreement : agreement + " " + clause;
    }

    Obligation in(Standing next) {
        return new Obligation(owed, next, clock);
    }

    Obligation with(Clock next) {
        return new Obligation(owed, standing, next);
    }
}
