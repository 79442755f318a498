package vn.lienthong.client.enrolment;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation answers.
 *
 * @param kafka host:port of one or more brokers, separated by commas
 */
public record Places(String kafka, URI identity, URI intake, URI exchange) {
    /** @throws IllegalArgumentException if one is no address of the web */
    public Places {
        requireWeb(identity);
        requireWeb(intake);
        requireWeb(exchange);
    }

    private static void requireWeb(URI address) {
        @Nullable String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "Địa chỉ '%s' không hợp lệ; ví dụ http://127.0.0.1:8392.".formatted(address));
        }
    }
}
