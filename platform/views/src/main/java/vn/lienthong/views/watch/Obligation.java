package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What one agency owes on a matter now.
 *
 * @param about what tells it from others of its kind, such as the title of a task; null where nothing does
 * @param by who owes it
 * @param to to whom; null where it is owed to the watch alone
 * @param line the addressee of whose line {@code by} is a local unit; null if it was asked itself
 * @param since when this duty began
 * @param next the limit of the duty that follows this one; null if none is known
 * @param urged null if nobody has urged it
 */
record Obligation(
        Duty duty,
        @Nullable String about,
        AgencyCode by,
        @Nullable AgencyCode to,
        @Nullable AgencyCode line,
        Instant since,
        Limit limit,
        @Nullable Limit next,
        ClockProgress progress,
        @Nullable Urged urged) {

    /** Who urged it last, and when. */
    record Urged(AgencyCode by, Instant at) {}

    static Obligation of(Duty duty, AgencyCode by, @Nullable AgencyCode to, Instant since, Limit limit) {
        return new Obligation(duty, null, by, to, null, since, limit, null, ClockProgress.RUNNING, null);
    }

    /** Also says what it is about. */
    Obligation about(String text) {
        return new Obligation(duty, text, by, to, line, since, limit, next, progress, urged);
    }

    /** The same agency owes the next thing, by the limit that was waiting for it. */
    Obligation then(Duty following, Instant from) {
        Limit waiting = next == null ? Limit.NONE : next;
        return new Obligation(following, about, by, to, line, from, waiting, null, progress.pausedOnly(), urged);
    }

    /** The next step of the same thing, on the same clock. */
    Obligation as(Duty following, Instant from) {
        return new Obligation(following, about, by, to, line, from, limit, next, progress, urged);
    }

    /** It is the other's turn, without a limit; the limit comes back when the turn does. */
    Obligation turned(Duty following, Instant from) {
        AgencyCode other = to == null ? by : to;
        return new Obligation(following, about, other, by, line, from, Limit.NONE, limit, ClockProgress.RUNNING, null);
    }

    /** Another owes it. */
    Obligation by(AgencyCode other) {
        return new Obligation(duty, about, other, to, line, since, limit, next, progress, urged);
    }

    /** It is owed to another. */
    Obligation to(AgencyCode other) {
        return new Obligation(duty, about, by, other, line, since, limit, next, progress, urged);
    }

    Obligation with(ClockProgress further) {
        return new Obligation(duty, about, by, to, line, since, limit, next, further, urged);
    }

    Obligation with(Limit other) {
        return new Obligation(duty, about, by, to, line, since, other, next, progress, urged);
    }

    Obligation beforeThat(@Nullable Limit following) {
        return new Obligation(duty, about, by, to, line, since, limit, following, progress, urged);
    }

    Obligation ofLine(@Nullable AgencyCode head) {
        return new Obligation(duty, about, by, to, head, since, limit, next, progress, urged);
    }

    /** Another has urged it. */
    Obligation urgedBy(AgencyCode agency, Instant when) {
        return new Obligation(duty, about, by, to, line, since, limit, next, progress, new Urged(agency, when));
    }
}
