package vn.lienthong.standalone.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;

/** An embedded broker on free ports, and simple clients of it. */
record ABroker(EmbeddedBroker broker, Credentials credentials) implements AutoCloseable {
    static final AgencyCode MARKET_SURVEILLANCE = new AgencyCode("MS-15");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");

    static ABroker in(Path data) {
        return in(data, false);
    }

    static ABroker in(Path data, boolean plainToo) {
        var ports = Ports.free();
        var credentials = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE, CUSTOMS));
        var listeners = new Listeners(ports.of(Part.KAFKA), ports.of(Part.CONTROLLER), plainToo);
        return new ABroker(EmbeddedBroker.start(data.resolve("kafka"), listeners, credentials), credentials);
    }

    KafkaLogin login(String user) {
        return KafkaLogin.of(broker.bootstrapServers(), credentials, user);
    }

    static void write(KafkaLogin login, String topic, String value) throws Exception {
        var settings = new HashMap<>(login.properties());
        settings.putAll(Map.of("max.block.ms", "10000", "delivery.timeout.ms", "10000", "request.timeout.ms", "5000"));
        settings.put("linger.ms", "0");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(15, TimeUnit.SECONDS);
        }
    }

    /** All values of the only partition. */
    static List<String> read(KafkaLogin login, String topic) {
        var settings = new HashMap<>(login.properties());
        settings.put("default.api.timeout.ms", "10000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var end = consumer.endOffsets(partition).get(partition.getFirst());
            var values = new ArrayList<String>();
            do {
                StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
                        .forEach(message -> values.add(message.value()));
            } while (consumer.position(partition.getFirst()) < end);
            return values;
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
