package vn.lienthong.runtime.decider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;

/**
 * Why something is decided: a command, or time.
 *
 * @param name unique among all causes; the ids of what it brings about are made from it
 * @param id id of the command, null for time, and where the platform told it
 * @param correlation what the command belongs to, null if it does not say
 * @param agency that sent it, null for time and where the platform told it
 * @param officer who of the agency sent it, null if nobody is named
 */
record Cause(
        String name,
        @Nullable String id,
        @Nullable String correlation,
        @Nullable AgencyCode agency,
        @Nullable String officer) {

    static Cause of(Envelope command) {
        String id = MessageTypes.isInner(command.type()) ? null : command.id();
        return new Cause(
                Outcomes.key(command.source(), command.id()),
                id,
                command.correlationid(),
                Sources.agency(command.source()).orElse(null),
                command.officer());
    }

    /** The clock of a matter that has come as far as {@code events}. */
    static Cause clock(String matter, int events, Instant due) {
        return new Cause("clock|%s|%d|%d".formatted(matter, events, due.toEpochMilli()), null, null, null, null);
    }

    /** Who did what that agency has done; null if nobody is named, or it is the officer of another. */
    @Nullable
    String officerOf(AgencyCode by) {
        return by.equals(agency) ? officer : null;
    }

    /** The same id for the same cause, however often it is decided. */
    String idOf(String what) {
        return UUID.nameUUIDFromBytes((name + "|" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
