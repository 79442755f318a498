package vn.lienthong.runtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every service must be told.
 *
 * @param dataDir folder for the state of Kafka Streams, which can be lost and is then restored from the log
 */
@Validated
@ConfigurationProperties("lienthong")
public record ServiceSettings(
        @NotBlank String dataDir, @Valid Kafka kafka, @Valid Identity identity) {

    /** How the broker is reached: host and port pairs, and the SCRAM user of this service. */
    public record Kafka(
            @NotBlank String bootstrapServers,
            @NotBlank String username,
            @NotBlank String password) {}

    /** Who issues the tokens. */
    public record Identity(@NotBlank String issuer) {}
}
