package vn.lienthong.runtime.message;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/** Sends each emission to its topic. */
public final class Routing {
    private Routing() {}

    /**
     * Ends a stream of emissions: each names its topic, an agency's inbox among them, of which there are as many as agencies.
     * Which topics a service may write is what the broker lets it, and stands in {@code Permissions}.
     */
    public static void route(KStream<String, Emission> emissions) {
        emissions.to((key, emission, context) -> emission.topic(), Produced.with(Serdes.String(), new EmissionSerde()));
    }
}
