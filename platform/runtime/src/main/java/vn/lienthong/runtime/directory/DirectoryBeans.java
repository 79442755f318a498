package vn.lienthong.runtime.directory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The directory, held in memory by each service. */
@Configuration(proxyBeanMethods = false)
public class DirectoryBeans {
    /** Services of one process may share one, which is given to them beforehand. */
    @Bean
    @ConditionalOnMissingBean
    CurrentDirectory currentDirectory() {
        return new CurrentDirectory();
    }

    /** Where this service stands; the same in every service when all have read the last change. */
    @Bean
    MeterBinder directoryPosition(CurrentDirectory directory) {
        return meters -> Gauge.builder(
                        "lienthong.directory.position",
                        directory,
                        held -> held.reached()
                                .map(CurrentDirectory.Reached::position)
                                .orElse(-1L))
                .register(meters);
    }

    /** Every instance reads it whole, in a group of its own. */
    @Bean
    Consumer<Message<List<byte[]>>> followDirectory(CurrentDirectory directory, MeterRegistry meters) {
        return new FollowDirectory(directory, meters);
    }

    /** Says at which position the directory is held; out of service until it has been read. */
    @Bean
    HealthIndicator directory(CurrentDirectory directory) {
        return () -> directory
                .reached()
                .map(at -> Health.up()
                        .withDetail("position", at.position())
                        .withDetail("release", at.release())
                        .build())
                .orElseGet(() -> Health.outOfService().build());
    }
}
