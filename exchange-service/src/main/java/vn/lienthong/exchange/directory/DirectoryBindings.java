package vn.lienthong.exchange.directory;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the topics to the rules of the directory, and publishes what ships. */
@Configuration(proxyBeanMethods = false)
class DirectoryBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> decideDirectory(
            ServiceSettings settings, MeterRegistry meters) {
        var decisions = new Decisions<>(new Rules(), "exchange-service", settings.enrolledAgencies(), meters);
        return commands ->
                Routing.route(commands.process(decisions), Matter.DIRECTORY.events(), Topics.OUTCOMES, Topics.PARKED);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> publishWhatShips(CurrentDirectory directory, StreamBridge bridge) {
        PublishShipped shipped = new PublishShipped(directory, bridge);
        return ready -> Thread.ofVirtual().name("publish-directory").start(shipped);
    }
}
