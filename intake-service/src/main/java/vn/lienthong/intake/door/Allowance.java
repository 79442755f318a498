package vn.lienthong.intake.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.lienthong.contract.AgencyCode;

/**
 * What one agency may bring to the door over HTTP, so that none takes it from the others: of each request as many units as it has events, at
 * least one, and one more for each 4 KiB that are read, whether it is let in or refused.
 */
final class Allowance {
    private static final int MOST_AGENCIES = 10_000;
    private static final int UNIT_BYTES = 4096;

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

    /** For the first event of a request, before any of it is read. @throws Exceeded if the agency has nothing left; nothing is counted then */
    void begin(AgencyCode agency) {
        ConsumptionProbe probe = of(agency).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            meters.counter("lienthong.door.throttled", "agency", agency.value()).increment();
            throw new Exceeded(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    /** For so many bytes that were read. What is more than the agency has left holds up its next requests, and never this one. */
    void countBytes(AgencyCode agency, int bytes) {
        count(agency, bytes / UNIT_BYTES);
    }

    /** For the events of a request beside the first. */
    void countEvents(AgencyCode agency, int events) {
        count(agency, events - 1);
    }

    private void count(AgencyCode agency, int units) {
        if (units > 0) {
            of(agency).consumeIgnoringRateLimits(units);
        }
    }

    private Bucket of(AgencyCode agency) {
        return agencies.get(agency, unknown -> bucket());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.atOnce()).refillGreedy(settings.aSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
