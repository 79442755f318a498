package vn.lienthong.tips;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipFolder.Extension;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipStays.Stay;
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
    private static final String UNSEAL_APPROVE = "TIP-UNSEAL-APPROVE";
    private static final String UNSEAL_READ = "TIP-UNSEAL-READ";

    /** Of a crime report, settled (Điều 147 khoản 1). */
    private static final String CRIME_REPORT = "CPC147-BASE";
    /** Of a denunciation, taken up (Điều 24) and settled (Điều 30). */
    private static final String DENUNCIATION_TAKEN_UP = "DEN-ACCEPT";

    private static final String DENUNCIATION = "DEN-SETTLE";

    TimeLimit screening(Instant now) {
        return own(SCREEN, now);
    }

    /** What was owed while another was waited for, put off by as much of that time as it counts; what had run out before is not. */
    TimeLimit restedFrom(Instant from, TimeLimit was, TipDuty duty, Instant now) {
        String rule = duty == TipDuty.SCREEN ? SCREEN : ROUTE;
        return new TimeLimits(directory).putOff(rule, was, from, now, rule);
    }

    /** From when it was to be routed first: no other nature and no other offer gives more time. */
    TimeLimit routing(TipFolder folder, Instant now) {
        Instant first = folder.course().routing();
        return of(ROUTE, first == null ? now : first, now, ROUTE);
    }

    TimeLimit completing(Instant now) {
        return own(COMPLETE, now);
    }

    TimeLimit closing(Instant now) {
        return own(CLOSE, now);
    }

    /** By when a second officer agrees that an identity is opened. */
    TimeLimit approving(Instant now) {
        return own(UNSEAL_APPROVE, now);
    }

    /** Until when an identity may be read. */
    TimeLimit unsealed(Instant now) {
        return own(UNSEAL_READ, now);
    }

    /** By when an agency says whether it takes it up: of a denunciation from when it reached that agency first. */
    TimeLimit answering(TipFolder folder, AgencyCode by, Instant now) {
        Instant reached = folder.stays().of(by).map(Stay::reached).orElse(now);
        return folder.nature() == TipNature.DENUNCIATION
                ? of(DENUNCIATION_TAKEN_UP, reached, now, ANSWER)
                : answering(now);
    }

    /** The same of what nobody has said anything of. */
    TimeLimit answering(Instant now) {
        return own(ANSWER, now);
    }

    /**
     * By when it is settled by who took it up: the law on crime reports counts from the first that it binds and that had it, the one
     * on denunciations from when this one took it up, the system's own rule from when anybody did first.
     */
    TimeLimit settling(TipFolder folder, AgencyCode by, Instant now) {
        return byLaw(folder, by, now)
                .map(law -> settling(law, now))
                .orElseGet(() ->
                        of(VERIFY, folder.taken() == null ? now : folder.taken().at(), now, VERIFY));
    }

    /** By when a crime report is settled by an agency that may begin an investigation, whether it has taken it up or not; else empty. */
    Optional<TimeLimit> ofACrimeReport(TipFolder folder, AgencyCode by, Instant now) {
        return byLaw(folder, by, now)
                .filter(law -> law.rule().equals(CRIME_REPORT))
                .map(law -> settling(law, now));
    }

    private TimeLimit settling(ByLaw law, Instant now) {
        TimeLimit limit = of(law.rule(), law.start(), now, VERIFY);
        for (DeadlineRule extension : law.taken()) {
            limit = new TimeLimits(directory).extended(limit, extension, law.start(), now);
        }
        return limit;
    }

    /**
     * What the law says of the time to settle a tip.
     *
     * @param start from when it counts
     * @param extensions that it allows
     * @param taken of these, one for each time, oldest first: what was granted to settle a crime report stays with that, of a
     *     denunciation it is of the agency that took it up
     */
    record ByLaw(String rule, Instant start, List<DeadlineRule> extensions, List<DeadlineRule> taken) {}

    /** Empty where no law sets a time. */
    Optional<ByLaw> byLaw(TipFolder folder, AgencyCode by, Instant now) {
        if (folder.nature() == TipNature.CRIME_REPORT && isBound(by, now)) {
            return Optional.of(byLaw(CRIME_REPORT, receipt(folder, now), folder.extensions()));
        }
        return folder.nature() == TipNature.DENUNCIATION
                ? Optional.of(byLaw(
                        DENUNCIATION,
                        folder.stays().of(by).map(Stay::takenUp).orElse(now),
                        folder.extensions().stream()
                                .filter(extension -> extension.by().equals(by))
                                .toList()))
                : Optional.empty();
    }

    private ByLaw byLaw(String rule, Instant start, List<Extension> granted) {
        List<DeadlineRule> extensions = directory.deadlines().extensionsOf(rule, Counting.day(start));
        return new ByLaw(
                rule,
                start,
                extensions,
                granted.stream()
                        .flatMap(extension -> extensions.stream()
                                .filter(allowed -> allowed.id().equals(extension.rule())))
                        .toList());
    }

    /** When it first reached one that the law binds, and that had it: its receiver, or one that took it up. */
    private Instant receipt(TipFolder folder, Instant now) {
        return folder.stays().all().entrySet().stream()
                .filter(stay -> stay.getKey().equals(folder.receiver())
                        || stay.getValue().takenUp() != null)
                .filter(stay -> isBound(stay.getKey(), now))
                .map(stay -> stay.getValue().reached())
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    private boolean isBound(AgencyCode agency, Instant now) {
        return CriminalAuthorities.include(directory, agency, Counting.day(now));
    }

    private TimeLimit own(String rule, Instant now) {
        return of(rule, now, now, rule);
    }

    private TimeLimit of(String rule, Instant start, Instant now, String otherwise) {
        return new TimeLimits(directory).of(rule, start, now, otherwise);
    }
}
