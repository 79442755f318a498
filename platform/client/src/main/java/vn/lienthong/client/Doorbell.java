package vn.lienthong.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.errors.TimeoutException;
import vn.lienthong.client.credentials.KafkaLogin;

/**
 * Asks first whether anything listens at all: Kafka's clients try again and again where nothing does, while a broker that is
 * only slow deserves patience.
 */
final class Doorbell {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Doorbell() {}

    /**
     * Returns as soon as one of the addresses takes a connection.
     *
     * @throws org.apache.kafka.common.config.ConfigException if none of them is an address
     * @throws TimeoutException if none takes one
     */
    static void ring(KafkaLogin login) {
        List<InetSocketAddress> addresses = ClientUtils.parseAndValidateAddresses(
                List.of(login.bootstrapServers().split(",")), "use_all_dns_ips");
        for (InetSocketAddress address : addresses) {
            try (Socket socket = new Socket()) {
                socket.connect(address, (int) PATIENCE.toMillis());
                return;
            } catch (IOException silent) {
                // another one may answer
            }
        }
        throw new TimeoutException("nothing listens at " + login.bootstrapServers());
    }
}
