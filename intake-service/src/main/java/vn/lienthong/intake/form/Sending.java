package vn.lienthong.intake.form;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.door.Publishing;
import vn.lienthong.intake.door.Publishing.Published;
import vn.lienthong.intake.form.Result.Again;
import vn.lienthong.intake.form.Result.Sent;
import vn.lienthong.runtime.Away;

/** Sends what a form says; what stands against it is told, and nothing that was written is lost. */
final class Sending {
    private final Publishing publishing;
    private final Tickets tickets;
    private final MeterRegistry meters;

    Sending(Publishing publishing, Tickets tickets, MeterRegistry meters) {
        this.publishing = publishing;
        this.tickets = tickets;
        this.meters = meters;
    }

    /** What stands against sending it. @param faults what is wrong with its fields, by their names @param personal in them */
    Optional<Again> against(Posted posted, Map<String, Note> faults, List<PersonalData.Found> personal) {
        Set<Note> notes = new LinkedHashSet<>(posted.notes());
        notes.addAll(faults.values());
        boolean pointedOut = notes.isEmpty() && !personal.isEmpty() && !posted.asItIs();
        if (pointedOut) {
            notes.add(Note.PERSONAL);
        }
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(again(
                        posted.ticket(),
                        posted.files(),
                        List.copyOf(notes),
                        faults,
                        posted.detailsVi(),
                        pointedOut ? personal : List.of()));
    }

    /** @param id the same whenever the form is sent */
    Result send(Posted posted, String id, AgencyCommand command) throws InterruptedException {
        Ticket ticket = posted.ticket();
        try {
            return switch (publishing.publish(ticket.agency(), id, command)) {
                case Published.Accepted accepted -> sent(ticket, command, true);
                case Published.Kept kept -> sent(ticket, command, false);
                case Published.Away away -> again(posted, Note.AWAY);
                case Published.Refused refused -> refused(posted, refused.reasons());
            };
        } catch (Away away) { // where its files lie, which the door looks for
            return again(posted, Note.AWAY);
        }
    }

    /** The form again, with this alone said of it. */
    Again again(Posted posted, Note note) {
        return again(posted.ticket(), posted.files(), List.of(note), Map.of(), List.of(), List.of());
    }

    private Sent sent(Ticket ticket, AgencyCommand command, boolean decided) {
        String type = MessageTypes.of(command).name();
        meters.counter("lienthong.form.received", "agency", ticket.agency().value(), "type", type)
                .increment();
        return new Sent(decided);
    }

    /** What was sent before with another content, may be sent as something new. */
    private Again refused(Posted posted, List<Reason> reasons) {
        Ticket ticket = posted.ticket();
        boolean another = reasons.stream().anyMatch(reason -> reason.code() == ReasonCode.DUPLICATE_ID);
        if (!another) {
            List<String> details = reasons.stream().map(Reason::detail).toList();
            return again(ticket, posted.files(), List.of(Note.REFUSED), Map.of(), details, List.of());
        }
        Ticket next = tickets.draw(ticket.agency(), ticket.about());
        List<KeptFile> files = posted.attachments().stream()
                .map(attachment -> tickets.kept(next, attachment))
                .toList();
        return again(next, files, List.of(Note.ANOTHER_BODY), Map.of(), List.of(), List.of());
    }

    private Again again(
            Ticket ticket,
            List<KeptFile> files,
            List<Note> notes,
            Map<String, Note> faults,
            List<String> detailsVi,
            List<PersonalData.Found> personal) {
        notes.forEach(note ->
                meters.counter("lienthong.form.refused", "reason", note.word()).increment());
        return new Again(ticket, files, notes, faults, detailsVi, personal);
    }
}
