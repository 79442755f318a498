package vn.lienthong.intake.attachment;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.runtime.content.DiskContents;

/** A store of attachments in a folder. */
public final class AStore {
    private AStore() {}

    public static Storing in(Path folder) {
        AttachmentSettings settings =
                new AttachmentSettings(DataSize.ofKilobytes(200), 1_000_000, Duration.ofDays(7), Duration.ofHours(1));
        return new Storing(
                new DiskContents(folder.resolve("contents")),
                new Incoming(folder.resolve("incoming")),
                settings,
                InstantSource.system(),
                new SimpleMeterRegistry());
    }
}
