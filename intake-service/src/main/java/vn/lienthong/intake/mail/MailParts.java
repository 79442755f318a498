package vn.lienthong.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.intake.mail.Aside.Why;

/** What a mail is made of (RFC 2045, RFC 2046): its text, and its files, also of what is forwarded within. */
final class MailParts {
    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    /** Lines that may begin a part: the parser keeps some hundred bytes for each, before anybody counts them. */
    private static final int MOST_BOUNDARIES = 5_000;
    /** Of all texts together, before they are compared: a tip has 20,000. */
    private static final int LONGEST = 200_000;

    private final List<String> texts = new ArrayList<>();
    private final List<Part> files = new ArrayList<>();
    private int seen;
    private int length;

    private MailParts() {}

    /** @throws Aside if it is of too many parts, or one cannot be read */
    static MailParts of(Part mail) throws MessagingException, IOException, Aside {
        MailParts parts = new MailParts();
        parts.add(mail, 0);
        return parts;
    }

    /** Looks at the bytes alone. @throws Aside if they may be of more parts than can be read */
    static void refuseTooMany(byte[] mail) throws Aside {
        int boundaries = 0;
        for (int at = 2; at < mail.length; at++) {
            if (mail[at] == '-' && mail[at - 1] == '-' && (mail[at - 2] == '\n' || mail[at - 2] == '\r')) {
                boundaries++;
            }
        }
        if (boundaries > MOST_BOUNDARIES) {
            throw tooMany();
        }
    }

    private static Aside tooMany() {
        return new Aside(Why.TOO_MANY_PARTS, "Thư gồm quá nhiều phần lồng nhau.");
    }

    String text() {
        return String.join("\n\n", texts).strip();
    }

    List<Part> files() {
        return files;
    }

    private void add(Part part, int depth) throws MessagingException, IOException, Aside {
        if (++seen > MOST || depth > DEEPEST) {
            throw tooMany();
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
            MimeMessage forwarded = content(part, MimeMessage.class);
            say("— " + MailText.subject(forwarded));
            add(forwarded, depth + 1);
        } else if (!isFile && part.isMimeType("text/plain")) {
            say(MailText.plain(part));
        } else if (!isFile && part.isMimeType("text/html")) {
            say(MailText.html(part));
        } else {
            files.add(part);
        }
    }

    private void say(String text) throws Aside {
        length += text.length();
        if (length > LONGEST) {
            throw new Aside(Why.TOO_LARGE, "Phần chữ của thư quá dài.");
        }
        texts.add(text);
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
        List<String> words =
                new ArrayList<>(alternatives.stream().map(Spelling::plain).toList());
        for (int index = words.size() - 1; index >= 0; index--) {
            String one = words.remove(index);
            if (words.stream().anyMatch(other -> other.contains(one))) {
                alternatives.remove(index);
            } else {
                words.add(index, one);
            }
        }
    }
}
