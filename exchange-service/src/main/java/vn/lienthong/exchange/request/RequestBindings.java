package vn.lienthong.exchange.request;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.exchange.explain.Explains;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the topics to the rules. */
@Configuration(proxyBeanMethods = false)
class RequestBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> decideRequests(
            CurrentDirectory directory, ServiceSettings settings, MeterRegistry meters) {
        var decisions = new Decisions<>(
                new Requests(directory, settings.enrolledAgencies()),
                "exchange-service",
                settings.enrolledAgencies(),
                meters);
        return commands ->
                Routing.route(commands.process(decisions), Matter.REQUEST.events(), Topics.OUTCOMES, Topics.PARKED);
    }

    @Bean
    Explains<RequestEvent> requestExplains(CurrentDirectory directory, ServiceSettings settings) {
        return new RequestExplains(new FeedItems(directory)::name, new Lines(directory, settings.enrolledAgencies()));
    }
}
