package vn.lienthong.exchange.directory;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** The rules of the directory, and what publishes what ships. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectedFromTheBeginning.class)
class DirectoryBindings {
    @Bean
    Decider<?, ?, ?> rules() {
        return new Rules();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> publishWhatShips(
            CurrentDirectory directory, StreamBridge bridge, ConnectedFromTheBeginning enrolled, Clock clock) {
        PublishShipped shipped = new PublishShipped(directory, bridge, enrolled.agencies(), clock);
        return ready -> Thread.ofVirtual().name("publish-directory").start(shipped);
    }
}
