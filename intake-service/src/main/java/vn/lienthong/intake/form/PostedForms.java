package vn.lienthong.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.intake.attachment.Storing;
import vn.lienthong.intake.attachment.Unfit;
import vn.lienthong.intake.receipt.Throttle;
import vn.lienthong.runtime.content.ContentAway;

/** Reads forms: whether a person has sent them, and the files that came with them, which are stored at once. */
final class PostedForms {
    /** The field that no person sees. */
    private static final String TRAP = "website";

    /** Bytes in a kibibyte, and of these in a mebibyte. */
    static final int KIB = 1024;

    private final Tickets tickets;
    private final Storing storing;
    private final Throttle throttle;
    private final Throttle kibibytes;
    private final Duration least;
    private final InstantSource clock;

    /** @param throttle of forms @param kibibytes of what lies in files */
    PostedForms(
            Tickets tickets,
            Storing storing,
            Throttle throttle,
            Throttle kibibytes,
            Duration least,
            InstantSource clock) {
        this.tickets = tickets;
        this.storing = storing;
        this.throttle = throttle;
        this.kibibytes = kibibytes;
        this.least = least;
        this.clock = clock;
    }

    /** The ticket of a form, if it was drawn here. @throws MultipartException if the form is too large to be read */
    Optional<Ticket> ticket(MultipartHttpServletRequest request) {
        request.getMultiFileMap(); // reads its parts; a field that is asked for first would fail in the container's
        // own way
        return tickets.read(TipForm.field(request, "ticket"));
    }

    /** @param ticket that it is sent with, or is to be sent with the next time @param known whether it came with it */
    Posted read(MultipartHttpServletRequest request, Ticket ticket, boolean known)
            throws IOException, InterruptedException {
        List<Note> notes = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<KeptFile> files = new ArrayList<>();
        if (!known) {
            notes.add(Note.TICKET);
        } else if (isRobot(request, ticket)) {
            notes.add(Note.ROBOT);
        }
        if (!throttle.mayGo(request.getRemoteAddr())) {
            notes.add(Note.THROTTLED);
        }
        for (String sealed : Objects.requireNonNullElse(request.getParameterValues("kept"), new String[0])) {
            tickets.kept(ticket, sealed).ifPresent(files::add);
        }
        if (notes.isEmpty()) {
            store(request, ticket, files, notes, details);
        }
        if (files.size() > Attachment.MOST) {
            notes.add(Note.FILES);
        }
        boolean asItIs = !TipForm.field(request, "as-it-is").isEmpty();
        return new Posted(ticket, List.copyOf(files), notes, List.copyOf(details), asItIs);
    }

    private boolean isRobot(MultipartHttpServletRequest request, Ticket ticket) {
        return !TipForm.field(request, TRAP).isEmpty()
                || clock.instant().isBefore(ticket.drawn().plus(least));
    }

    private void store(
            MultipartHttpServletRequest request,
            Ticket ticket,
            List<KeptFile> files,
            List<Note> notes,
            List<String> details)
            throws IOException, InterruptedException {
        for (MultipartFile file : request.getFiles("files")) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (file.isEmpty() && name.isEmpty()) {
                continue; // no file was chosen
            }
            if (files.size() >= Attachment.MOST) {
                notes.add(Note.FILES);
                return;
            }
            if (!kibibytes.mayGo(request.getRemoteAddr(), file.getSize() / KIB + 1)) {
                notes.add(Note.THROTTLED);
                return;
            }
            try (InputStream bytes = file.getInputStream()) {
                files.add(tickets.kept(ticket, storing.store(ticket.agency(), name, bytes)));
            } catch (Unfit unfit) {
                notes.add(Note.FILE);
                details.add("%s: %s".formatted(shown(name), unfit.getMessage()));
            } catch (ContentAway away) {
                notes.add(Note.AWAY);
                return;
            }
        }
    }

    private static String shown(String name) {
        return Characters.shown(name, 100);
    }
}
