package vn.lienthong.runtime.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;

/**
 * Something that was read but could not be acted on, kept whole as far as one record can hold it.
 *
 * @param service the service that met it
 * @param key its key, shortened if it is very long
 * @param headers its headers as text, those left out that would be too many
 * @param payload its bytes in base64; null for a tombstone, and for more than 1 MiB, which stays where it was read
 */
public record Parked(
        String service,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] payload,
        List<Reason> reasons,
        Instant at) {}
