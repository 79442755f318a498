package vn.lienthong.intake.identity;

import com.google.crypto.tink.Aead;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.intake.door.Accounts;
import vn.lienthong.intake.door.Outboxes;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.audit.ReadsOnTheLog;
import vn.lienthong.runtime.content.ContentBeans;
import vn.lienthong.runtime.content.ContentSettings;

/** Binds identities to their key, the store, the log and the audit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class IdentityBeans {
    /** Beside the attachments, which are nowhere else either. */
    @Bean
    IdentityStore identityStore(ContentSettings settings) {
        return switch (settings.store()) {
            case DISK -> new DiskIdentities(Path.of(settings.folder()).resolveSibling("identities"));
            case GRIDFS -> ContentBeans.mongo(settings.uri(), MongoIdentities::new);
        };
    }

    @Bean
    Unsealings unsealings(MongoOperations store, IdentityStore identities, Vouching vouching, MeterRegistry meters) {
        return new Unsealings(store, identities, vouching, meters);
    }

    @Bean
    SealedIdentities sealedIdentities(
            SealingSettings settings,
            ServiceSettings service,
            IdentityStore identities,
            Unsealings unsealings,
            Accounts accounts,
            Outboxes outboxes,
            Clock clock) {
        Path folder = Path.of(service.dataDir(), "keys");
        Aead keys = KeyEncryption.of(settings, folder, () -> !identities.all().isEmpty());
        return new SealedIdentities(new Sealer(keys), identities, unsealings, accounts, outboxes::put, clock);
    }

    @Bean
    SweepIdentities sweepIdentities(
            IdentityStore identities, Unsealings unsealings, OutcomeView outcomes, Clock clock, MeterRegistry meters) {
        return new SweepIdentities(identities, unsealings, outcomes, clock, meters);
    }

    @Bean
    ReadsOnTheLog readsOnTheLog(BrokerAccess access, ServiceSettings settings, MeterRegistry meters) {
        return ReadsOnTheLog.of(access, settings, meters);
    }
}
