package vn.lienthong.intake.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import vn.lienthong.contract.text.Characters;

/**
 * A mailbox, open. Where a mail lies says how it stands, and nothing else does: a person may open it, and mark it as they like. Cut off
 * while a mail is moved, it lies in both folders, and is moved once more, which harms nobody.
 */
final class Mailbox implements AutoCloseable {
    private static final String PATIENCE_MILLIS = "20000";
    private static final int LONGEST_SUBJECT = 200;
    private static final Flags DELETED = new Flags(Flags.Flag.DELETED);

    private final Session session;
    private final IMAPStore store;
    private final MailSettings settings;

    private Mailbox(Session session, IMAPStore store, MailSettings settings) {
        this.session = session;
        this.store = store;
        this.settings = settings;
    }

    /** @throws MessagingException if the server does not answer, or does not know the user */
    static Mailbox open(MailSettings settings) throws MessagingException, IOException {
        String protocol = settings.tls() ? "imaps" : "imap";
        Properties properties = new Properties();
        for (String each : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.%s.%s".formatted(protocol, each), PATIENCE_MILLIS);
        }
        properties.setProperty("mail.%s.peek".formatted(protocol), "true");
        properties.setProperty("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
        properties.setProperty("mail.mime.allowutf8", "true"); // RFC 6532
        Session session = Session.getInstance(properties);
        Store store = session.getStore(protocol);
        try {
            store.connect(settings.host(), settings.port(), settings.user(), password(settings));
            Mailbox mailbox = new Mailbox(session, (IMAPStore) store, settings);
            for (String folder : List.of(settings.released(), settings.aside(), settings.done())) {
                mailbox.make(folder);
            }
            return mailbox;
        } catch (MessagingException | IOException failure) {
            store.close();
            throw failure;
        }
    }

    private static String password(MailSettings settings) throws IOException {
        return Files.readAllLines(Path.of(settings.passwordFile())).getFirst();
    }

    private void make(String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
    }

    /** A folder, to be read. */
    IMAPFolder folder(String name) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    /** What lies there, the oldest first. */
    static List<Message> mails(IMAPFolder folder) throws MessagingException {
        return List.of(folder.search(new FlagTerm(DELETED, false)));
    }

    /** Whether it is the mail that fails, and not the connection. */
    boolean isUp() {
        return store.isConnected();
    }

    /** Its bytes, at most so many; what the server says of its size is not asked for. */
    static byte[] bytes(Message mail, int most) throws MessagingException, IOException {
        try (InputStream bytes = ((IMAPMessage) mail).getMimeStream()) {
            return bytes.readNBytes(most);
        }
    }

    MimeMessage read(byte[] mail) throws MessagingException {
        return new MimeMessage(session, new ByteArrayInputStream(mail));
    }

    void done(Message mail) throws MessagingException {
        move(mail, settings.done());
    }

    /** Moves it to where people look, before a note that says why. */
    void setAside(Message mail, String because) throws MessagingException {
        move(mail, settings.aside());
        MimeMessage note = new MimeMessage(session);
        note.setSubject("Cần xem: " + Characters.shown(because, LONGEST_SUBJECT), "UTF-8");
        note.setText(because, "UTF-8");
        note.setSentDate(new Date());
        note.saveChanges();
        store.getFolder(settings.aside()).appendMessages(new Message[] {note});
    }

    /** By MOVE (RFC 6851); where the server has none, by a copy and a mark, which nothing here reads past. */
    private void move(Message mail, String to) throws MessagingException {
        IMAPFolder from = (IMAPFolder) mail.getFolder();
        Message[] one = {mail};
        if (store.hasCapability("MOVE")) {
            from.moveMessages(one, store.getFolder(to));
        } else {
            from.copyMessages(one, store.getFolder(to));
            from.setFlags(one, DELETED, true);
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
