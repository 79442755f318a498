package vn.lienthong.standalone;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.contract.AgencyCode;

/**
 * How the process is to run.
 *
 * @param data directory where everything is kept, made if it is missing
 * @param enrol agencies that get topics, users and an officer, beside those that have them already
 * @param kafkaPlain whether agencies may also sign in at the broker by SASL PLAIN, for librdkafka before 2.6.1
 * @param progress takes each line that tells a person how far it is
 * @param more settings that a part is told beside its usual ones, by their keys
 */
public record Settings(
        Path data,
        Ports ports,
        List<AgencyCode> enrol,
        boolean kafkaPlain,
        Consumer<String> progress,
        Map<Part, Map<String, String>> more) {

    /** The setting of the exchange for how many threads decide. */
    public static final String DECIDING_THREADS =
            "spring.cloud.stream.kafka.streams.binder.functions.decide.configuration[num.stream.threads]";

    public Settings {
        data = data.toAbsolutePath().normalize();
        enrol = List.copyOf(enrol);
        more = Map.copyOf(more);
    }

    /** With nothing more than each part's usual settings. */
    public Settings(Path data, Ports ports, List<AgencyCode> enrol, boolean kafkaPlain, Consumer<String> progress) {
        this(data, ports, enrol, kafkaPlain, progress, Map.of());
    }

    /** The usual ports, no agency but the standing office, silence. */
    public static Settings in(Path data) {
        return new Settings(data, Ports.usual(), List.of(), false, line -> {});
    }

    public Settings at(Ports others) {
        return new Settings(data, others, enrol, kafkaPlain, progress, more);
    }

    public Settings enrolling(Collection<AgencyCode> agencies) {
        return new Settings(data, ports, List.copyOf(agencies), kafkaPlain, progress, more);
    }

    public Settings telling(Consumer<String> listener) {
        return new Settings(data, ports, enrol, kafkaPlain, listener, more);
    }

    public Settings withKafkaPlain() {
        return new Settings(data, ports, enrol, true, progress, more);
    }

    public Settings keeping(Path directory) {
        return new Settings(directory, ports, enrol, kafkaPlain, progress, more);
    }

    /** The same, with these settings for one part beside its usual ones. */
    public Settings passing(Part part, Map<String, String> settings) {
        var all = new EnumMap<Part, Map<String, String>>(Part.class);
        all.putAll(more);
        all.put(part, Map.copyOf(settings));
        return new Settings(data, ports, enrol, kafkaPlain, progress, all);
    }
}
