package vn.lienthong.intake.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.lienthong.contract.Attachment;

/**
 * What may be stored.
 *
 * @param largest how large one may be
 * @param mostPixels how many pixels a picture may have, of one byte a colour; of two bytes, half as many
 * @param unnamedFor how long one is kept that no command names
 * @param sweepEvery how often those are looked for
 */
@Validated
@ConfigurationProperties("lienthong.attachments")
record AttachmentSettings(
        @NotNull DataSize largest,
        @Positive @Max(200_000_000) int mostPixels,
        @NotNull Duration unnamedFor,
        @NotNull Duration sweepEvery) {

    AttachmentSettings {
        if (largest.toBytes() < 1 || largest.toBytes() > Attachment.LARGEST) {
            throw new IllegalArgumentException("lienthong.attachments.largest: từ 1 byte đến 1 GiB");
        }
        if (!unnamedFor.isPositive() || !sweepEvery.isPositive()) {
            throw new IllegalArgumentException("lienthong.attachments: thời gian phải lớn hơn 0");
        }
    }
}
