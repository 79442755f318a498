package vn.lienthong.intake.door;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much one agency may bring to the door over HTTP of one instance, in units: one is an event, and one are 4 KiB that are read.
 *
 * @param aSecond units in a second, over time
 * @param atOnce units at once after a pause
 */
@Validated
@ConfigurationProperties("lienthong.door")
record AllowanceSettings(@Min(1) int aSecond, @Min(1) int atOnce) {}
