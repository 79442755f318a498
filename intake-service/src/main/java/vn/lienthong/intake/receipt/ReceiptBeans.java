package vn.lienthong.intake.receipt;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** The receipts of this deployment, and what they lead to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptSettings.class)
class ReceiptBeans {
    @Bean
    DeploymentSecret deploymentSecret(ReceiptSettings receipts, ServiceSettings settings) {
        String file = receipts.key();
        return file == null || file.isBlank()
                ? DeploymentSecret.keptUnder(Path.of(settings.dataDir(), "keys"))
                : DeploymentSecret.in(Path.of(file));
    }

    @Bean
    Receipts receipts(DeploymentSecret secret) {
        return new Receipts(secret);
    }

    @Bean
    ReportedView reportedView(MongoOperations store) {
        return new ReportedView(store);
    }

    /** Any agency that was ever connected may have given a receipt. */
    @Bean
    Following followingReceipts(
            Receipts receipts,
            ReportedView reported,
            ReceiptSettings settings,
            CurrentDirectory directory,
            Clock clock,
            MeterRegistry meters) {
        Throttle throttle = new Throttle(settings.missesAnHour(), settings.missesOfAllAnHour(), clock);
        return new Following(
                receipts,
                reported,
                throttle,
                () -> directory.get().connections().all().stream()
                        .map(Connection::agency)
                        .toList(),
                meters);
    }
}
