package vn.lienthong.runtime.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.web.Refusal;

class ReadsOnTheLogTest {
    private static final Read READ = new Read(
            new AgencyCode("MS-15"),
            "an",
            "Nguyễn Văn An",
            "information",
            "i-1",
            Read.Kind.CONTENT,
            null,
            null,
            Instant.parse("2026-11-30T02:00:00Z"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void putsEachReadOnTheLogAsItIsToStandThereForEver() {
        MockProducer<String, byte[]> producer = producer(true);

        log(producer).note(List.of(READ, READ)).await();

        assertThat(producer.history()).hasSize(2);
        ProducerRecord<String, byte[]> record = producer.history().getFirst();
        assertThat(record.topic()).isEqualTo(Topics.AUDIT);
        assertThat(AuditEntry.read(record.value())).isEqualTo(READ);
        assertThat(Message.read(record.headers(), record.value()).envelope().type())
                .isEqualTo("vn.lienthong.audit.read.v1");
        assertThat(meters.timer("lienthong.audit.reads").count()).isEqualTo(1);
    }

    @Test
    void refusesWhatTheBrokerDoesNotTake() {
        MockProducer<String, byte[]> producer = producer(true);
        producer.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> log(producer).note(List.of(READ)).await()).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsNotAcknowledgedInTime() {
        MockProducer<String, byte[]> silent = producer(false);

        assertThatThrownBy(() -> log(silent).note(List.of(READ)).await()).isInstanceOf(Refusal.class);
    }

    private ReadsOnTheLog log(MockProducer<String, byte[]> producer) {
        return new ReadsOnTheLog(SingletonSupplier.of(() -> producer), URI.create("/exchange-service"), meters);
    }

    private static MockProducer<String, byte[]> producer(boolean completes) {
        return new MockProducer<>(completes, null, new StringSerializer(), new ByteArraySerializer());
    }
}
