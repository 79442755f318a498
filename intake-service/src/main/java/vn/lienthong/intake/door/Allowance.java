package vn.lienthong.intake.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.lienthong.contract.AgencyCode;

/** What one agency may bring to the door over HTTP, so that none takes it from the others. */
final class Allowance {
    private static final int MOST_AGENCIES = 10_000;

    private final AllowanceSettings settings;
    private final MeterRegistry meters;
    private final Cache<AgencyCode, Bucket> agencies =
            Caffeine.newBuilder().maximumSize(MOST_AGENCIES).build();

    Allowance(AllowanceSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** An agency has brought more than it may. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        private Exceeded(long seconds) {
            super("more than an agency may bring");
            this.seconds = seconds;
        }

        /** After how many the same may be sent again. */
        long seconds() {
            return seconds;
        }
    }

    /** @param events at least one is counted @throws Exceeded if they are more than it may bring now; none is counted then */
    void take(AgencyCode agency, int events) {
        ConsumptionProbe probe =
                agencies.get(agency, unknown -> bucket()).tryConsumeAndReturnRemaining(Math.max(1, events));
        if (!probe.isConsumed()) {
            meters.counter("lienthong.door.throttled", "agency", agency.value()).increment();
            throw new Exceeded(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.atOnce()).refillGreedy(settings.aSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
