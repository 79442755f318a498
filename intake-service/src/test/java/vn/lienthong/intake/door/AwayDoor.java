package vn.lienthong.intake.door;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.outcome.AwaitedOutcomes;

/** A door behind which no broker answers. */
public final class AwayDoor {
    private AwayDoor() {}

    static Outboxes outboxes() {
        Map<String, Object> nowhere =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1", ProducerConfig.MAX_BLOCK_MS_CONFIG, 200);
        return new Outboxes(
                new DefaultKafkaProducerFactory<>(nowhere, new StringSerializer(), new ByteArraySerializer()));
    }

    public static Publishing publishing() {
        return new Publishing(
                outboxes(), new AwaitedOutcomes(), Arrivals.anAdmission(Shipped.DIRECTORY), Clock.systemUTC());
    }
}
