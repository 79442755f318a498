package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.schema.References;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.WhichProvince;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** Binds the outboxes to the door, and the door to the topics of commands. */
@Configuration(proxyBeanMethods = false)
class DoorBindings {
    @Bean
    PayloadCheck payloadCheck(Supplier<Directory> directory) {
        return new PayloadCheck(new References() {
            @Override
            public boolean knows(AgencyCode agency) {
                return directory
                        .get()
                        .agencies()
                        .find(agency)
                        .filter(found -> found.period().to() == null)
                        .isPresent();
            }

            @Override
            public boolean knows(ProvinceCode province) {
                return new WhichProvince(directory.get().map()).everHas(province);
            }
        });
    }

    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> admit(
            PayloadCheck check, Supplier<Directory> directory, ServiceSettings settings, MeterRegistry meters) {
        Doors doors =
                new Doors(new Admission(check, new ReadingProvinces(directory), settings.enrolledAgencies()), meters);
        String[] topics = Stream.concat(
                        Stream.of(Matter.values()).map(Matter::commands), Stream.of(Topics.OUTCOMES, Topics.PARKED))
                .toArray(String[]::new);
        return outboxes -> Routing.route(outboxes.process(doors), topics);
    }
}
