package vn.lienthong.intake.receipt;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;

/** Finds the tip behind a receipt. Who guesses is slowed down, and it is seen; what is wrong and what is unknown are answered alike. */
public final class Following {
    private static final Logger log = LoggerFactory.getLogger(Following.class);
    private static final String ASKED = "lienthong.receipts.asked";

    private final Receipts receipts;
    private final ReportedView reported;
    private final Throttle throttle;
    private final Supplier<Collection<AgencyCode>> agencies;
    private final MeterRegistry meters;
    /** One line in a while tells enough. */
    private final Bucket alarm = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(10)))
            .build();

    /** @param agencies that may have given receipts */
    Following(
            Receipts receipts,
            ReportedView reported,
            Throttle throttle,
            Supplier<Collection<AgencyCode>> agencies,
            MeterRegistry meters) {
        this.receipts = receipts;
        this.reported = reported;
        this.throttle = throttle;
        this.agencies = agencies;
        this.meters = meters;
    }

    /** What a receipt leads to. */
    public sealed interface Answer {
        record Leads(TipId tip, AgencyCode receiver) implements Answer {}

        record Unknown() implements Answer {}

        record TooMany() implements Answer {}
    }

    /** @param typed the digits, with or without blanks between them @param address who asks; kept by a hash alone */
    public Answer ask(String typed, String address) {
        if (!throttle.mayGo(address)) {
            count("throttled");
            if (alarm.tryConsume(1)) {
                log.warn("somebody is guessing receipts, and is slowed down; see the metric {}", ASKED);
            }
            return new Answer.TooMany();
        }
        Map<TipId, AgencyCode> tips = receipts.tips(typed, agencies.get());
        Optional<TipId> found = reported.any(tips.keySet());
        count(found.isPresent() ? "found" : "unknown");
        found.ifPresent(tip -> throttle.giveBack(address));
        return found.<Answer>map(tip -> new Answer.Leads(tip, Objects.requireNonNull(tips.get(tip))))
                .orElseGet(Answer.Unknown::new);
    }

    private void count(String result) {
        meters.counter(ASKED, "result", result).increment();
    }
}
