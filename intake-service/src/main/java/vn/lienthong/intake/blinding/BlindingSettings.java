package vn.lienthong.intake.blinding;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How identifiers are blinded, and how many may be tried.
 *
 * @param keys file with the keys, a JWK Set (RFC 7517), the newest first, the same for all instances; where it is not set, the instance
 *     makes one under {@code lienthong.data-dir}
 * @param mostADay how many identifiers an agency may register in a day, and therefore name in one command
 * @param neighbours from how many on, that differ in their last digits alone, the standing office is told
 */
@Validated
@ConfigurationProperties("lienthong.deconfliction")
public record BlindingSettings(
        @Nullable String keys, @Min(1) int mostADay, @Min(2) int neighbours) {}
