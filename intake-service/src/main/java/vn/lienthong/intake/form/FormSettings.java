package vn.lienthong.intake.form;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The form for tips.
 *
 * @param agencies codes of those that have one; the first is whose it is where none is named
 * @param least how long a person takes at least to fill it in
 * @param anHour how many forms may be sent from one address in an hour
 * @param ofAllAnHour how many from all together
 * @param mebibytesAnHour how much in files may come from one address in an hour
 * @param mebibytesOfAllAnHour how much from all together
 */
@Validated
@ConfigurationProperties("lienthong.form")
record FormSettings(
        @NotEmpty List<String> agencies,
        @NotNull Duration least,
        @Min(1) int anHour,
        @Min(1) int ofAllAnHour,
        @Min(1) int mebibytesAnHour,
        @Min(1) int mebibytesOfAllAnHour) {}
