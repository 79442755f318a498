package vn.lienthong.exchange.group;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the topics to the rules. */
@Configuration(proxyBeanMethods = false)
class GroupBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> decideGroups(
            CurrentDirectory directory, ServiceSettings settings, MeterRegistry meters) {
        var decisions = new Decisions<>(new Groups(directory), "exchange-service", settings.enrolledAgencies(), meters);
        return commands ->
                Routing.route(commands.process(decisions), Matter.GROUP.events(), Topics.OUTCOMES, Topics.PARKED);
    }

    @Bean
    GroupExplains groupExplains(CurrentDirectory directory) {
        return new GroupExplains(directory);
    }
}
