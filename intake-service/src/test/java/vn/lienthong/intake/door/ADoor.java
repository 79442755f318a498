package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.blinding.BlindingSettings;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.registry.Directory;

/** The door between all outboxes and its topics, as it is bound in the service. */
final class ADoor {
    /** The topics of commands, of outcomes and of what is parked, in the order of the outputs. */
    static final List<String> TOPICS = Stream.concat(
                    Stream.of(Matter.values()).map(Matter::commands), Stream.of(Topics.OUTCOMES, Topics.PARKED))
            .toList();

    private ADoor() {}

    static Flow open(Path state) {
        return open(state, Shipped.DIRECTORY);
    }

    static Flow open(Path state, Supplier<Directory> directory) {
        return open(state, directory, new SimpleMeterRegistry());
    }

    static Flow open(Path state, Supplier<Directory> directory, MeterRegistry meters) {
        Doors doors = new Doors(
                Arrivals.anAdmission(directory),
                Arrivals.ATTACHMENTS,
                new CountingTries(new BlindingSettings(null, 10, 4), meters),
                0,
                new Pace(meters),
                meters);
        return Flow.of(state, Topics.OUTBOXES, doors);
    }

    static RecordHeaders headers(Arrival arrival) {
        RecordHeaders headers = new RecordHeaders();
        arrival.attributes()
                .forEach((name, value) -> headers.add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        if (arrival.contentType() != null) {
            headers.add("content-type", arrival.contentType().getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }
}
