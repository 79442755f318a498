package vn.lienthong.intake.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.intake.mail.Aside.Why;

/** What a mail is made of (RFC 2045, RFC 2046): its text, and its files, also of what is forwarded within. */
final class MailParts {
    private static final int DEEPEST = 10;
    private static final int MOST = 100;

    private final List<String> texts = new ArrayList<>();
    private final List<Part> files = new ArrayList<>();
    private int seen;

    private MailParts() {}

    /** @throws Aside if it is of too many parts, or one cannot be read */
    static MailParts of(Part mail) throws MessagingException, IOException, Aside {
        MailParts parts = new MailParts();
        parts.add(mail, 0);
        return parts;
    }

    String text() {
        return String.join("\n\n", texts).strip();
    }

    List<Part> files() {
        return files;
    }

    private void add(Part part, int depth) throws MessagingException, IOException, Aside {
        if (++seen > MOST || depth > DEEPEST) {
            throw new Aside(Why.TOO_MANY_PARTS, "Thư gồm quá nhiều phần lồng nhau.");
        }
        boolean isFile = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (part.isMimeType("multipart/*")) {
            Multipart many = content(part, Multipart.class);
            int before = texts.size();
            for (int index = 0; index < many.getCount(); index++) {
                add(many.getBodyPart(index), depth + 1);
            }
            if (part.isMimeType("multipart/alternative")) {
                dropRepeated(texts.subList(before, texts.size()));
            }
        } else if (part.isMimeType("message/rfc822")) {
            Message forwarded = content(part, Message.class);
            texts.add("— " + Objects.requireNonNullElse(forwarded.getSubject(), ""));
            add(forwarded, depth + 1);
        } else if (!isFile && part.isMimeType("text/plain")) {
            texts.add(MailText.plain(part));
        } else if (!isFile && part.isMimeType("text/html")) {
            texts.add(MailText.html(part));
        } else {
            files.add(part);
        }
    }

    private static <T> T content(Part part, Class<T> type) throws MessagingException, IOException, Aside {
        Object content = part.getContent();
        if (!type.isInstance(content)) {
            throw new Aside(Why.UNREADABLE, "Thư có phần không đọc được.");
        }
        return type.cast(content);
    }

    /** Of what says the same once in plain and once as a page, one; what differs stays, or one could hide the other. */
    private static void dropRepeated(List<String> alternatives) {
        for (int index = alternatives.size() - 1; index >= 0; index--) {
            String words = Spelling.plain(alternatives.get(index));
            boolean repeated = false;
            for (int other = 0; other < alternatives.size(); other++) {
                repeated |= other != index
                        && Spelling.plain(alternatives.get(other)).contains(words);
            }
            if (repeated) {
                alternatives.remove(index);
            }
        }
    }
}
