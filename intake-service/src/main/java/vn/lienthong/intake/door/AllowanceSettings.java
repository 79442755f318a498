package vn.lienthong.intake.door;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much one agency may bring to the door over HTTP of one instance.
 *
 * @param aSecond events in a second, over time
 * @param atOnce events at once after a pause; a whole batch must fit
 */
@Validated
@ConfigurationProperties("lienthong.door")
record AllowanceSettings(
        @Min(1) int aSecond, @Min(EventBatch.MOST_EVENTS) int atOnce) {}
