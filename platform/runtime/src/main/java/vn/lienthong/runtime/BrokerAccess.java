package vn.lienthong.runtime;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/** How a client of Kafka that no binder makes reaches the broker, as the user of this service. */
public record BrokerAccess(String bootstrapServers, String securityProtocol, String jaas) {
    /** As settings of a producer or consumer. */
    public Map<String, Object> properties() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, securityProtocol,
                SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG, jaas);
    }
}
