package vn.lienthong.client.credentials;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * How a user reaches the broker: SCRAM-SHA-512 (RFC 5802, RFC 7677) over SASL_PLAINTEXT.
 *
 * @param bootstrapServers host:port of one or more brokers, separated by commas
 * @param user an agency's code, a service's name or {@code operator}
 * @param password in clear text
 */
public record KafkaLogin(String bootstrapServers, String user, String password) {

    /** The login of a user of an installation. */
    public static KafkaLogin of(String bootstrapServers, Credentials credentials, String user) {
        return new KafkaLogin(bootstrapServers, user, credentials.kafkaPassword(user));
    }

    /** Settings for any Kafka client of Java: producer, consumer, admin, streams. */
    public Map<String, Object> properties() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(quoted(user), quoted(password)));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return "KafkaLogin[%s at %s]".formatted(user, bootstrapServers);
    }
}
