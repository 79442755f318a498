package vn.lienthong.contract.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What became of one command.
 *
 * @param command id of the command; where it had none by which it could be answered, its {@code position}. Null in outcomes
 *     of before December 2026
 * @param type type of the command, as the sender wrote it
 * @param subject key of the matter it concerns
 * @param position where the command was read, {@code topic-partition@offset}; null once it was admitted
 * @param digest SHA-256 of the payload as received, in lower-case hexadecimal: what the outcome is a receipt for
 * @param events ids of the canonical events it brought about, in their order
 */
public record Outcome(
        @Nullable String command,
        @Nullable String type,
        AgencyCode agency,
        Status status,
        @Nullable String subject,
        @Nullable String position,
        String digest,
        List<String> events,
        List<Reason> reasons,
        Instant at) {

    /** Whether it took effect, was turned down, or is kept for later. */
    public enum Status {
        ACCEPTED,
        REFUSED,
        PARKED;

        /** The word that travels. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
