package vn.lienthong.runtime.message;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Sends each emission to its topic. */
public final class Routing {
    private static final String INBOXES = "inboxes";

    private Routing() {}

    /**
     * One stream for each of these topics, in their order, to be bound to outputs. What goes elsewhere goes to agencies'
     * inboxes, of which there are as many as agencies, so that no binding can name them.
     */
    @SuppressWarnings("unchecked") // Java has no arrays of generic types
    public static KStream<String, Emission>[] route(KStream<String, Emission> emissions, String... topics) {
        BranchedKStream<String, Emission> split = emissions.split(Named.as("to-"));
        for (String topic : topics) {
            split = split.branch((key, emission) -> emission.topic().equals(topic), Branched.as(topic));
        }
        Map<String, KStream<String, Emission>> branches = split.defaultBranch(Branched.as(INBOXES));
        Objects.requireNonNull(branches.get("to-" + INBOXES))
                .to((key, emission, context) -> emission.topic(), Produced.with(Serdes.String(), new EmissionSerde()));
        return Stream.of(topics).map(topic -> branches.get("to-" + topic)).toArray(KStream[]::new);
    }
}
