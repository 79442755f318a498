package vn.lienthong.intake.outcome;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;

/** Hands outcomes to those who wait, and to the pace of the door. One that cannot be read is counted, and holds back none of the others. */
final class TellWaiting implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(TellWaiting.class);

    private final AwaitedOutcomes awaited;
    private final Pace pace;
    private final MeterRegistry meters;

    TellWaiting(AwaitedOutcomes awaited, Pace pace, MeterRegistry meters) {
        this.awaited = awaited;
        this.pace = pace;
        this.meters = meters;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<?> payloads = batch.getPayload();
        payloads.forEach(this::tell);
    }

    private void tell(Object payload) {
        try {
            Outcome outcome = Json.read((byte[]) payload, Outcome.class);
            pace.decided(outcome);
            awaited.arrived(outcome);
        } catch (RuntimeException fault) {
            log.error("cannot read an outcome", fault);
            meters.counter("lienthong.projection.unreadable", "view", "waiting").increment();
        }
    }
}
