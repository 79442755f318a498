package vn.lienthong.exchange.request;

import java.time.Duration;

/** What the system itself can bear or takes for a mistake; no limits of what is owed, which stand in the directory. */
final class SystemLimits {
    /** How long an agency waits before it urges again. */
    static final Duration URGED_AGAIN = Duration.ofHours(1);

    /** How far ahead a moment may lie that somebody names. */
    static final Duration FURTHEST = Duration.ofDays(366);

    /** How many obligations one request may bring about. */
    static final int MOST_OBLIGATIONS = 300;

    private SystemLimits() {}
}
