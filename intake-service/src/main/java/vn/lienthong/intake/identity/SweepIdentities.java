package vn.lienthong.intake.identity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.intake.outcome.OutcomeView;

/**
 * Destroys what is kept for nothing: of which the log does not tell, since it was refused; and what it has told is erased or replaced, and a
 * backup of the store has brought back. Of which nothing is known is kept: the view may only be late.
 */
final class SweepIdentities {
    private static final Logger log = LoggerFactory.getLogger(SweepIdentities.class);
    private static final Duration UNTOLD_FOR = Duration.ofDays(7);

    private final IdentityStore identities;
    private final Unsealings unsealings;
    private final OutcomeView outcomes;
    private final InstantSource clock;
    private final MeterRegistry meters;

    SweepIdentities(
            IdentityStore identities,
            Unsealings unsealings,
            OutcomeView outcomes,
            InstantSource clock,
            MeterRegistry meters) {
        this.identities = identities;
        this.unsealings = unsealings;
        this.outcomes = outcomes;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            initialDelayString = "${lienthong.attachments.sweep-every}",
            fixedDelayString = "${lienthong.attachments.sweep-every}")
    void sweep() {
        try {
            identities.clear();
            Map<Boolean, List<KeptIdentity>> byUse =
                    identities.all().stream().collect(Collectors.partitioningBy(this::isIdle));
            List<KeptIdentity> idle = byUse.getOrDefault(true, List.of());
            idle.forEach(kept -> identities.destroy(kept.sealing()));
            meters.counter("lienthong.identities.swept").increment(idle.size());
            Instant before = clock.instant().minus(UNTOLD_FOR);
            byUse.getOrDefault(false, List.of()).stream()
                    .filter(kept -> !kept.told() && kept.at().isBefore(before))
                    .forEach(kept -> log.warn("of {} the log has told nothing for {}", kept, UNTOLD_FOR));
        } catch (IdentitiesAway | DataAccessException away) {
            log.warn("no identity was swept; it is tried again in a while", away);
        }
    }

    private boolean isIdle(KeptIdentity kept) {
        return kept.told()
                ? unsealings.isGone(kept.tip(), kept.sealing())
                : outcomes.isRefused(kept.receiver(), SealedIdentities.command(kept.sealing()));
    }
}
