package vn.lienthong.client.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.Credentials;

class ProvisionTest {
    @TempDir
    private Path data;

    @Test
    void takesPasswordsOfTheEnvironmentBeforeThoseOfTheFile() {
        var kept = Credentials.ensure(data, List.of());

        var credentials =
                Provision.overridden(kept, Map.of("LIENTHONG_KAFKA_PASSWORD_INTAKE_SERVICE", "from-the-environment"));

        assertThat(credentials.kafkaPassword("intake-service")).isEqualTo("from-the-environment");
        assertThat(credentials.kafkaPassword("operator")).isEqualTo(kept.kafkaPassword("operator"));
        assertThat(Credentials.read(data)).isEqualTo(kept);
    }
}
