package vn.lienthong.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.audit.Sealing;
import vn.lienthong.exchange.deconfliction.Partners;
import vn.lienthong.exchange.overlap.Overlaps;
import vn.lienthong.exchange.source.SourcesFollowed;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Routing;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.tips.Tips;
import vn.lienthong.views.explain.Allows;
import vn.lienthong.views.explain.Foresees;

/**
 * Binds the topics of commands to the deciders, that of plans to the search for overlaps, that of deconflictions to the search for those
 * who meet, which ends with the matters that they serve, that of information to the search for what rests on it, and the audit log to its
 * sealer: one stream for all.
 */
@Configuration(proxyBeanMethods = false)
class Deciding {
    @Bean
    Allows allows(List<Decider<?, ?, ?>> deciders) {
        return new Allowing(deciders);
    }

    /** Of tips as well, which are decided where they come in. */
    @Bean
    Foresees foresees(List<Decider<?, ?, ?>> deciders, CurrentDirectory directory) {
        List<Decider<?, ?, ?>> all = new ArrayList<>(deciders);
        all.add(new Tips(directory));
        return new Foreseeing(all);
    }

    /** The commands, the plans, the audit log, the deconflictions, the case files, requests and information; each input is a binding of its own. */
    @Bean
    Function<
                    KStream<String, byte[]>,
                    Function<
                            KStream<String, byte[]>,
                            Function<
                                    KStream<String, byte[]>,
                                    Function<KStream<String, byte[]>, Consumer<KStream<String, byte[]>>>>>>
            decide(
                    List<Decider<?, ?, ?>> deciders,
                    Overlaps overlaps,
                    Partners partners,
                    SourcesFollowed sources,
                    CurrentDirectory directory,
                    Communities communities,
                    RecordKey key,
                    MeterRegistry meters) {
        Decisions decisions =
                new Decisions("exchange-service", () -> directory.get().connections(), communities, meters, deciders);
        Sealing sealing = new Sealing(key::sign, meters);
        return commands -> plans -> audit -> deconflictions -> matters -> {
            Routing.route(commands.process(decisions));
            overlaps.find(plans);
            Routing.route(audit.process(sealing));
            partners.find(deconflictions, matters.merge(plans));
            sources.follow(matters);
        };
    }
}
