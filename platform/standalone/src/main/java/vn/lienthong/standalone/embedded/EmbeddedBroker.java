package vn.lienthong.standalone.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;

/**
 * A real Apache Kafka broker, its own KRaft controller, in this process. Everything is kept under one directory, so that
 * a later start goes on where this one ended, cleanly or not. One broker keeps what it acknowledged when the process
 * dies; it does not when the disk does.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param directory where its data is, made if it is missing
     * @param credentials of the operator, who is the only user that a new broker knows
     * @throws IllegalStateException if the directory is another installation's or cannot be prepared
     */
    public static EmbeddedBroker start(Path directory, Listeners listeners, Credentials credentials) {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory, credentials.kafkaPassword(KafkaUsers.OPERATOR));
        }
        var settings = BrokerSettings.of(directory, listeners, credentials);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, BrokerSettings.LOOPBACK + ":" + listeners.clients());
    }

    /** Prepares an empty directory, with the operator as the first user that the broker knows. */
    private static void format(Path directory, String operatorPassword) {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setScramArguments(List.of(
                            "SCRAM-SHA-512=[name=%s,password=%s]".formatted(KafkaUsers.OPERATOR, operatorPassword)))
                    .run();
        } catch (Exception failure) {
            throw new IllegalStateException("cannot prepare the broker's directory " + directory, failure);
        }
    }

    /** host:port for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker; returns when everything is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
