package vn.lienthong.intake.receipt;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How receipts are made, and how often one may guess.
 *
 * @param key file with the secret, a JWK ({@code oct}, RFC 7517), the same for all instances; where it is not set, the instance makes
 *     one under {@code lienthong.data-dir}
 * @param missesAnHour how many unknown receipts one address may ask for in an hour
 * @param missesOfAllAnHour how many all together
 */
@Validated
@ConfigurationProperties("lienthong.receipts")
public record ReceiptSettings(
        @Nullable String key,
        @Min(1) int missesAnHour,
        @Min(1) int missesOfAllAnHour) {}
