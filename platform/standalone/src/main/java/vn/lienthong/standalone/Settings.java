package vn.lienthong.standalone;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.lienthong.contract.AgencyCode;

/**
 * How the process is to run.
 *
 * @param data directory where everything is kept, made if it is missing
 * @param enrol agencies that get topics, users and an officer, beside those that have them already
 * @param kafkaPlain whether agencies may also sign in at the broker by SASL PLAIN, for librdkafka before 2.6.1
 * @param progress takes each line that tells a person how far it is
 */
public record Settings(
        Path data, Ports ports, List<AgencyCode> enrol, boolean kafkaPlain, Consumer<String> progress) {

    public Settings {
        data = data.toAbsolutePath().normalize();
        enrol = List.copyOf(enrol);
    }

    /** The usual ports, no agency but the standing office, silence. */
    public static Settings in(Path data) {
        return new Settings(data, Ports.usual(), List.of(), false, line -> {});
    }

    public Settings at(Ports others) {
        return new Settings(data, others, enrol, kafkaPlain, progress);
    }

    public Settings enrolling(Collection<AgencyCode> agencies) {
        return new Settings(data, ports, List.copyOf(agencies), kafkaPlain, progress);
    }

    public Settings telling(Consumer<String> listener) {
        return new Settings(data, ports, enrol, kafkaPlain, listener);
    }

    public Settings withKafkaPlain() {
        return new Settings(data, ports, enrol, true, progress);
    }
}
