package vn.lienthong.intake.identity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Destroys what is kept for nothing: what the log never told of, since the service was ended in between; and what it has told is erased or
 * replaced, and a backup of the store has brought back.
 */
final class SweepIdentities {
    private static final Logger log = LoggerFactory.getLogger(SweepIdentities.class);
    private static final Duration UNTOLD_FOR = Duration.ofDays(7);

    private final IdentityStore identities;
    private final Unsealings unsealings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    SweepIdentities(IdentityStore identities, Unsealings unsealings, InstantSource clock, MeterRegistry meters) {
        this.identities = identities;
        this.unsealings = unsealings;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            initialDelayString = "${lienthong.attachments.sweep-every}",
            fixedDelayString = "${lienthong.attachments.sweep-every}")
    void sweep() {
        try {
            Instant before = clock.instant().minus(UNTOLD_FOR);
            List<KeptIdentity> idle = identities.all().stream()
                    .filter(kept -> kept.told()
                            ? unsealings.isGone(kept.tip(), kept.sealing())
                            : kept.at().isBefore(before))
                    .toList();
            idle.forEach(kept -> identities.destroy(kept.sealing()));
            meters.counter("lienthong.identities.swept").increment(idle.size());
        } catch (IdentitiesAway | DataAccessException away) {
            log.warn("no identity was swept; it is tried again in a while", away);
        }
    }
}
