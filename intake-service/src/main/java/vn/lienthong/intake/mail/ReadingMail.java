package vn.lienthong.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.intake.mail.Aside.Why;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.message.Digest;

/** Reads the mailbox from time to time. A mail is done with once its outcome is known, and not before: a killed process reads it again. */
final class ReadingMail {
    private static final Logger log = LoggerFactory.getLogger(ReadingMail.class);

    private final MailSettings settings;
    private final TakingMail taking;
    private final MeterRegistry meters;
    /** Those at which the connection broke: a folder and a UID (RFC 3501, section 2.3.1.1). They are read last. */
    private final Set<String> breaking = new HashSet<>();

    ReadingMail(MailSettings settings, TakingMail taking, MeterRegistry meters) {
        this.settings = settings;
        this.taking = taking;
        this.meters = meters;
    }

    /** The words of a mail server may quote a mail: they go into no log. */
    @Scheduled(initialDelayString = "${lienthong.mail.every}", fixedDelayString = "${lienthong.mail.every}")
    void read() throws InterruptedException {
        try (Mailbox mailbox = Mailbox.open(settings)) {
            readAll(mailbox, settings.released(), true);
            readAll(mailbox, settings.folder(), false);
        } catch (MessagingException | IOException failure) {
            meters.counter("lienthong.mail.failed").increment();
            log.warn(
                    "the mailbox was not read to its end ({}); it is tried again",
                    failure.getClass().getSimpleName());
        }
    }

    private void readAll(Mailbox mailbox, String name, boolean asItIs)
            throws MessagingException, IOException, InterruptedException {
        IMAPFolder folder = mailbox.folder(name);
        record Lying(Message mail, String where) {}
        List<Lying> lying = new ArrayList<>();
        for (Message mail : Mailbox.mails(folder)) {
            lying.add(new Lying(mail, name + "/" + folder.getUIDValidity() + "/" + folder.getUID(mail)));
        }
        lying.sort(Comparator.comparing(each -> breaking.contains(each.where())));
        for (Lying each : lying) {
            try {
                meters.counter("lienthong.mail.read", "result", one(mailbox, each.mail(), asItIs))
                        .increment();
                breaking.remove(each.where());
            } catch (MessagingException | IOException failure) {
                if (!mailbox.isUp()) {
                    breaking.add(each.where());
                    throw failure;
                }
                meters.counter("lienthong.mail.read", "result", "stuck").increment();
            }
        }
    }

    /** What became of it, as a word. Whatever fails in it alone is its own matter. */
    private String one(Mailbox mailbox, Message mail, boolean asItIs)
            throws MessagingException, IOException, InterruptedException {
        try {
            byte[] bytes = bytes(mailbox, mail);
            if (!taking.take(mailbox.read(bytes), Digest.of(bytes), asItIs)) {
                return "later";
            }
            mailbox.done(mail);
            return "taken";
        } catch (Aside aside) {
            mailbox.setAside(mail, String.valueOf(aside.getMessage()));
            return aside.why().word();
        } catch (Away | DataAccessException away) {
            return "later";
        } catch (RuntimeException odd) {
            log.warn(
                    "a mail was not taken and is tried again ({})",
                    odd.getClass().getSimpleName());
            return "failed";
        }
    }

    private byte[] bytes(Mailbox mailbox, Message mail) throws MessagingException, IOException, Aside {
        int most = Math.toIntExact(settings.largest().toBytes());
        byte[] bytes;
        try {
            bytes = Mailbox.bytes(mail, most + 1);
        } catch (MessagingException | IOException failure) {
            if (!mailbox.isUp()) {
                throw failure;
            }
            throw new Aside(Why.UNREADABLE, TakingMail.UNREADABLE);
        }
        if (bytes.length > most) {
            throw new Aside(Why.TOO_LARGE, "Thư quá lớn.");
        }
        MailParts.refuseTooMany(bytes);
        return bytes;
    }
}
