package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.function.IntSupplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.contract.AgencyCode;

/** Options that say where the broker runs and where its credentials are; used as a mixin. */
final class Installation {
    private static final String USUAL = "127.0.0.1:9389";

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = {"--bootstrap", "--bootstrap-servers"},
            paramLabel = "MÁY:CỔNG",
            defaultValue = "${env:LIENTHONG_KAFKA_BOOTSTRAPSERVERS:-}",
            description = "Địa chỉ Kafka (mặc định: biến LIENTHONG_KAFKA_BOOTSTRAPSERVERS, rồi của hệ thống đang chạy"
                    + " trên --data, rồi " + USUAL + ").")
    private String bootstrapServers = "";

    /**
     * How an agency signs in at the broker.
     *
     * @throws CannotRun if nothing was set up here yet, or the agency is not enrolled
     */
    KafkaLogin login(AgencyCode agency) {
        var credentials = data.of(agency);
        return KafkaLogin.of(
                data.addressOf("kafka", bootstrapServers, USUAL, "--bootstrap"), credentials, agency.value());
    }

    /** A service, asked as this agency. @throws CannotRun as {@link #login} */
    AgencyRest rest(AgencyCode agency, String part, String given, String usual, IdentityAddress identity) {
        return data.rest(agency, part, given, usual, identity);
    }

    /** Runs a command; trouble becomes one sentence and an exit code. */
    int run(PrintWriter err, IntSupplier command) {
        return data.run(err, command);
    }
}
