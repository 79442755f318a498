package vn.lienthong.intake.tip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.deadline.TimeLimits;
import vn.lienthong.registry.law.CriminalAuthorities;

/**
 * By when something is owed on a tip. A law is cited where the tip is of the nature that it speaks of, and it binds the agency;
 * everything else is the system's own, and says so.
 */
record TipLimits(Directory directory) {
    private static final String SCREEN = "TIP-SCREEN";
    private static final String ROUTE = "TIP-ROUTE";
    private static final String COMPLETE = "TIP-COMPLETE";
    private static final String ANSWER = "TIP-ANSWER";
    private static final String VERIFY = "TIP-VERIFY";
    private static final String CLOSE = "TIP-CLOSE";

    /** Of a crime report, settled (Điều 147 khoản 1). */
    private static final String CRIME_REPORT = "CPC147-BASE";
    /** Of a denunciation, taken up (Điều 24) and settled (Điều 30). */
    private static final String DENUNCIATION_TAKEN_UP = "DEN-ACCEPT";

    private static final String DENUNCIATION = "DEN-SETTLE";

    TimeLimit screening(Instant now) {
        return own(SCREEN, now);
    }

    TimeLimit routing(Instant now) {
        return own(ROUTE, now);
    }

    TimeLimit completing(Instant now) {
        return own(COMPLETE, now);
    }

    TimeLimit closing(Instant now) {
        return own(CLOSE, now);
    }

    /** By when whom it reaches now says whether it takes it up. */
    TimeLimit answering(@Nullable TipNature nature, Instant now) {
        return nature == TipNature.DENUNCIATION ? of(DENUNCIATION_TAKEN_UP, now, ANSWER) : own(ANSWER, now);
    }

    /**
     * By when it is settled. The law on crime reports binds only who may begin an investigation.
     *
     * @param since when it reached who took it up first
     * @param takenUp when that was
     */
    TimeLimit settling(@Nullable TipNature nature, AgencyCode by, Instant since, Instant takenUp) {
        if (nature == TipNature.CRIME_REPORT && CriminalAuthorities.include(directory, by, Counting.day(takenUp))) {
            return of(CRIME_REPORT, since, VERIFY);
        }
        return nature == TipNature.DENUNCIATION ? of(DENUNCIATION, takenUp, VERIFY) : own(VERIFY, takenUp);
    }

    private TimeLimit own(String rule, Instant start) {
        return of(rule, start, rule);
    }

    private TimeLimit of(String rule, Instant start, String otherwise) {
        return new TimeLimits(directory).of(rule, start, start, otherwise);
    }
}
