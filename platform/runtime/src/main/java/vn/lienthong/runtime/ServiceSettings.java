package vn.lienthong.runtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import vn.lienthong.contract.AgencyCode;

/**
 * What every service must be told.
 *
 * @param enrolled codes of the agencies that have an outbox and an inbox
 * @param dataDir folder for the state of Kafka Streams, which can be lost and is then restored from the log
 */
@Validated
@ConfigurationProperties("lienthong")
public record ServiceSettings(
        @NotEmpty List<String> enrolled,
        @NotBlank String dataDir,
        @Valid Kafka kafka,
        @Valid Identity identity) {

    /** How the broker is reached: host and port pairs, and the SCRAM user of this service. */
    public record Kafka(
            @NotBlank String bootstrapServers,
            @NotBlank String username,
            @NotBlank String password) {}

    /** Who issues the tokens. */
    public record Identity(@NotBlank String issuer) {}

    /** The enrolled agencies. @throws IllegalArgumentException if a code is none */
    public Set<AgencyCode> enrolledAgencies() {
        return enrolled.stream().map(AgencyCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
