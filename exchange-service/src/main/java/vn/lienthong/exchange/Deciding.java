package vn.lienthong.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.overlap.Overlaps;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Routing;
import vn.lienthong.views.explain.Allows;

/** Binds the topics of commands to the deciders, and that of plans to the search for overlaps: one stream for all. */
@Configuration(proxyBeanMethods = false)
class Deciding {
    @Bean
    Allows allows(List<Decider<?, ?, ?>> deciders) {
        return new Allowing(deciders);
    }

    @Bean
    BiConsumer<KStream<String, byte[]>, KStream<String, byte[]>> decide(
            List<Decider<?, ?, ?>> deciders, Overlaps overlaps, CurrentDirectory directory, MeterRegistry meters) {
        Decisions decisions =
                new Decisions("exchange-service", () -> directory.get().connections(), meters, deciders);
        return (commands, plans) -> {
            Routing.route(commands.process(decisions));
            overlaps.find(plans);
        };
    }
}
