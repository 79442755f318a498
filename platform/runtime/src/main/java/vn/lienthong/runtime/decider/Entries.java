package vn.lienthong.runtime.decider;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.audit.Audited;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;

/**
 * The entries of the audit log that tell of decisions: each is sent with what it tells of, in one transaction, so that neither is there
 * without the other.
 *
 * @param source of the service that decides
 * @param matter the kind of matter that is decided on; null where that is not known
 */
record Entries(URI source, @Nullable Matter matter) {
    /** @param emitted digest of what came of it */
    Emission ofCommand(Command<?> command, Envelope cause, Outcome outcome, Set<AgencyCode> told, String emitted) {
        Decided entry = new Decided(
                Audited.service(source),
                command.by(),
                command.officer(),
                command.id(),
                cause.type(),
                matters(),
                command.matter(),
                outcome.status(),
                outcome.digest(),
                outcome.events(),
                emitted,
                List.copyOf(told),
                command.now());
        return Audited.entry(entry, Cause.of(cause).idOf("audit"), source, command.matter());
    }

    /** What no command has brought about: time, or what the platform has found. */
    Emission ofTime(String about, List<Message> events, Set<AgencyCode> told, Instant now, Cause cause) {
        Decided entry = new Decided(
                Audited.service(source),
                null,
                null,
                null,
                null,
                matters(),
                about,
                Outcome.Status.ACCEPTED,
                null,
                events.stream().map(event -> event.envelope().id()).toList(),
                Audited.digest(events, null),
                List.copyOf(told),
                now);
        return Audited.entry(entry, cause.idOf("audit"), source, about);
    }

    /**
     * What the platform failed on.
     *
     * @param cause its envelope, null if it has none that can be read
     * @param key of the record, null if it has none
     * @param outcome that its sender is told, null if nobody can be
     * @param json of the outcome; null if there is none
     */
    Emission ofFault(
            Parking.Position position,
            @Nullable Envelope cause,
            @Nullable String key,
            @Nullable Outcome outcome,
            byte @Nullable [] json,
            Instant at) {
        Decided entry = new Decided(
                Audited.service(source),
                outcome == null ? null : outcome.agency(),
                cause == null ? null : cause.officer(),
                cause == null ? null : cause.id(),
                cause == null ? null : cause.type(),
                matters(),
                key,
                Outcome.Status.PARKED,
                outcome == null ? null : outcome.digest(),
                List.of(),
                Audited.digest(List.of(), json),
                List.of(),
                at);
        return Audited.entry(entry, "audit-" + position, source, position.toString());
    }

    private @Nullable String matters() {
        return matter == null ? null : matter.plural();
    }
}
