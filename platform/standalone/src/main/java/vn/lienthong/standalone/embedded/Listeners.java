package vn.lienthong.standalone.embedded;

/**
 * Where the embedded broker listens, on 127.0.0.1.
 *
 * @param clients port for every client (SASL_PLAINTEXT, SCRAM-SHA-512)
 * @param controller port of the broker's own metadata listener
 * @param plainToo whether agencies may also sign in by SASL PLAIN, with the same user and password: librdkafka before
 *     2.6.1 (such as kcat of Debian 12) sends a SCRAM message that brokers since 4.0 refuse (librdkafka #4895)
 */
public record Listeners(int clients, int controller, boolean plainToo) {}
