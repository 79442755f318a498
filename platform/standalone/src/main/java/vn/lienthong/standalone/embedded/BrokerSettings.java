package vn.lienthong.standalone.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;

/** Settings of the one broker (see "Broker Configs" of the Kafka documentation). */
final class BrokerSettings {
    static final String LOOPBACK = "127.0.0.1";
    static final String CONTROLLER = "CONTROLLER";
    static final int NODE = 1;

    private static final String CLIENT = "CLIENT";
    private static final String CONTROLLER_USER = "controller";

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, Listeners listeners, Credentials credentials) {
        var settings = new HashMap<String, String>();
        settings.putAll(place(directory, listeners));
        settings.putAll(security(credentials));
        settings.putAll(mechanisms(listeners, credentials));
        settings.putAll(singleReplica());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> place(Path directory, Listeners listeners) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                "%d@%s:%d".formatted(NODE, LOOPBACK, listeners.controller()),
                "listeners",
                "%s://%s:%d,%s://%s:%d"
                        .formatted(CLIENT, LOOPBACK, listeners.clients(), CONTROLLER, LOOPBACK, listeners.controller()),
                "listener.security.protocol.map",
                CLIENT + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENT,
                "log.dirs",
                directory.toString());
    }

    /** Default deny: who has no permission of {@code Enrolment} can do nothing. */
    private static Map<String, String> security(Credentials credentials) {
        return Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found",
                "false",
                "super.users",
                "User:%s;User:%s".formatted(KafkaUsers.OPERATOR, CONTROLLER_USER),
                "listener.name.controller.sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "SCRAM-SHA-512",
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(KafkaUsers.OPERATOR, credentials.kafkaPassword(KafkaUsers.OPERATOR)),
                "listener.name.controller.plain.sasl.jaas.config",
                ("org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\""
                                + " user_%1$s=\"%2$s\";")
                        .formatted(CONTROLLER_USER, credentials.controller()));
    }

    private static Map<String, String> mechanisms(Listeners listeners, Credentials credentials) {
        var enabled = "listener.name.client.sasl.enabled.mechanisms";
        if (!listeners.plainToo()) {
            return Map.of(enabled, "SCRAM-SHA-512");
        }
        var users = credentials.agencies().stream()
                .map(code -> " user_%s=\"%s\"".formatted(code, credentials.kafkaPassword(code.value())))
                .collect(Collectors.joining());
        return Map.of(
                enabled,
                "SCRAM-SHA-512,PLAIN",
                "listener.name.client.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required" + users + ";");
    }

    private static Map<String, String> singleReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                // only Enrolment and Kafka Streams make topics
                Map.entry("auto.create.topics.enable", "false"),
                // fewer inner partitions and no waiting for group members: a quick start
                Map.entry("offsets.topic.num.partitions", "8"),
                // some seventy years: a system that stands still for more than a week must not count everything again
                Map.entry("offsets.retention.minutes", "36792000"),
                Map.entry("transaction.state.log.num.partitions", "8"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // milliseconds until a killed broker may register again, the gap of a restart; with 2000 a machine that
                // is very busy took its own broker for dead
                Map.entry("broker.session.timeout.ms", "5000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // bytes; the event limit is refused with reasons at the door, not here
                Map.entry("message.max.bytes", "2097152"),
                // bytes; the default of 128 MiB is for large compacted topics
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                // bytes mapped for each segment's index
                Map.entry("log.index.size.max.bytes", "1048576"),
                // one machine, some twenty clients: broker and controller have so many each
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("background.threads", "1"),
                Map.entry("num.recovery.threads.per.data.dir", "2"));
    }
}
