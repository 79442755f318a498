package vn.lienthong.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.intake.door.Lanes;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the outboxes to the lanes of the door, and the commands about tips and parked records to their deciders: one stream for all. */
@Configuration(proxyBeanMethods = false)
class Receiving {
    /** Four lanes of outboxes, then the commands about tips and parked records; each input is a binding of its own. */
    @Bean
    Function<
                    KStream<String, byte[]>,
                    Function<
                            KStream<String, byte[]>,
                            Function<
                                    KStream<String, byte[]>,
                                    Function<KStream<String, byte[]>, Consumer<KStream<String, byte[]>>>>>>
            receive(
                    List<Decider<?, ?, ?>> deciders,
                    Lanes lanes,
                    ProcessorSupplier<String, Emission, String, Emission> settling,
                    CurrentDirectory directory,
                    MeterRegistry meters) {
        Decisions decisions =
                new Decisions("intake-service", () -> directory.get().connections(), meters, deciders);
        return first -> second -> third -> fourth -> commands -> {
            lanes.admit(List.of(first, second, third, fourth));
            Routing.route(commands.process(decisions).process(settling));
        };
    }
}
