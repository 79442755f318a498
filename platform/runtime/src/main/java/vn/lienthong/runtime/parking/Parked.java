package vn.lienthong.runtime.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;

/**
 * Something that was read but could not be acted on, kept whole.
 *
 * @param service the service that met it
 * @param headers its headers as text
 * @param payload its bytes in base64
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
