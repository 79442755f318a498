package vn.lienthong.views.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.audit.ReadsOnTheLog;
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

    @Bean
    ReadsOnTheLog readsOnTheLog(BrokerAccess access, ServiceSettings settings, MeterRegistry meters) {
        return ReadsOnTheLog.of(access, settings, meters);
    }
}
