package vn.lienthong.exchange.casefile;

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
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the topics to the rules, and explains what came of them. */
@Configuration(proxyBeanMethods = false)
class CaseFileBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> decideCaseFiles(
            CurrentDirectory directory, ServiceSettings settings, MeterRegistry meters) {
        var decisions = new Decisions<>(
                new CaseFiles(directory, settings.enrolledAgencies()),
                "exchange-service",
                settings.enrolledAgencies(),
                meters);
        return commands ->
                Routing.route(commands.process(decisions), Matter.CASEFILE.events(), Topics.OUTCOMES, Topics.PARKED);
    }

    @Bean
    CaseFileExplains caseFileExplains(CurrentDirectory directory) {
        return new CaseFileExplains(directory, new FeedItems(directory)::name);
    }
}
