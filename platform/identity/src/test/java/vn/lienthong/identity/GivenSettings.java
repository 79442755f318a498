package vn.lienthong.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Settings of an issuer that knows nobody yet. */
final class GivenSettings {
    private GivenSettings() {}

    static IdentitySettings of(Path dataDir) {
        return new IdentitySettings(
                URI.create("http://127.0.0.1:8390"),
                dataDir,
                Duration.ofMinutes(15),
                false,
                Duration.ofHours(24),
                Map.of(),
                Map.of(),
                null,
                null,
                null);
    }
}
