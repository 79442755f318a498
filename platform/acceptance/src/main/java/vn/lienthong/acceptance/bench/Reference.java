package vn.lienthong.acceptance.bench;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;

/** The references: the same bytes over the same broker, with nothing decided. */
final class Reference implements Way {
    private static final int PARTITIONS = 4;

    private final Sender sender;
    private final Arrivals arrivals;
    private final AutoCloseable between;
    private final String in;
    private final byte[] payload;

    private Reference(Sender sender, Arrivals arrivals, AutoCloseable between, String in, byte[] payload) {
        this.sender = sender;
        this.arrivals = arrivals;
        this.between = between;
        this.in = in;
        this.payload = payload;
    }

    /** A consumer that produces again what it reads: at least once, no transaction, no state. */
    static Reference bareCopy(Map<String, Object> login, byte[] payload) {
        topics(login, "bench.copy.in", "bench.copy.out");
        Sender again = new Sender(login);
        Arrivals read = new Arrivals(login, "bench.copy.in", PARTITIONS);
        read.each(record -> again.send(new ProducerRecord<>("bench.copy.out", record.key(), record.value())));
        AutoCloseable both = () -> {
            read.close();
            again.close();
        };
        return new Reference(
                new Sender(login), new Arrivals(login, "bench.copy.out", PARTITIONS), both, "bench.copy.in", payload);
    }

    /** Kafka Streams from topic to topic, exactly once, with the commit interval of the services. */
    static Reference passThrough(Map<String, Object> login, byte[] payload, String stateDir) {
        topics(login, "bench.pass.in", "bench.pass.out");
        Properties settings = new Properties();
        settings.putAll(login);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-pass-through");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("bench.pass.in").to("bench.pass.out");
        KafkaStreams streams = new KafkaStreams(builder.build(), settings);
        streams.start();
        return new Reference(
                new Sender(login),
                new Arrivals(login, "bench.pass.out", PARTITIONS),
                streams::close,
                "bench.pass.in",
                payload);
    }

    private static void topics(Map<String, Object> login, String... names) {
        try (Admin admin = Admin.create(new HashMap<>(login))) {
            List<NewTopic> topics = java.util.Arrays.stream(names)
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot make the topics of the reference", e);
        }
    }

    @Override
    public CompletionStage<?> send(int number) {
        return sender.send(
                new ProducerRecord<>(in, ByteBuffer.allocate(4).putInt(number).array(), payload));
    }

    @Override
    public void onArrival(Consumer<Integer> arrived) {
        arrivals.each(record -> arrived.accept(ByteBuffer.wrap(record.key()).getInt()));
    }

    @Override
    public void close() {
        sender.close();
        try {
            between.close();
        } catch (Exception e) {
            throw new IllegalStateException("the reference does not stop", e);
        }
        arrivals.close();
    }
}
