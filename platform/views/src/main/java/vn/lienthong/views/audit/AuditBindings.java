package vn.lienthong.views.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.runtime.signature.SigningBeans;
import vn.lienthong.views.register.Exports;

/** Binds the audit log to its view, and reads to the log. Nothing is opened before somebody asks. */
@Configuration(proxyBeanMethods = false)
@Import(SigningBeans.class)
class AuditBindings {
    @Bean
    AuditView auditView(MongoOperations store) {
        return new AuditView(store);
    }

    @Bean
    Ledger ledger(MongoOperations store) {
        return new Ledger(store);
    }

    @Bean
    AuditQueries auditQueries(MongoOperations store, BrokerAccess access, RecordKey key) {
        return new AuditQueries(store, new AuditLog(() -> consumer(access)), key);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(BrokerAccess access) {
        Map<String, Object> config = new HashMap<>(access.properties());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    Exports exports(Readings log, Ledger ledger, CurrentDirectory directory, Clock clock) {
        return new ExportsNoted(log, ledger, directory, clock);
    }

    @Bean
    @Primary
    Readings readings(ReadsOnTheLog log) {
        return new Readings(log);
    }

    /** What is not kept within its patience is refused, and may be on the log all the same: noted too often, never too seldom. */
    @Bean
    ReadsOnTheLog readsOnTheLog(BrokerAccess access, ServiceSettings settings, MeterRegistry meters) {
        Map<String, Object> config = new HashMap<>(access.properties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.kafka().username() + "-reads");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ReadsOnTheLog.PATIENCE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ReadsOnTheLog.PATIENCE / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ReadsOnTheLog.PATIENCE);
        return new ReadsOnTheLog(
                SingletonSupplier.of(
                        () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())),
                URI.create("/" + settings.kafka().username()),
                meters);
    }
}
