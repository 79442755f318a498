package vn.lienthong.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.lienthong.intake.mail.Aside.Why;

/** The text of a part, from whatever it is written in. */
final class MailText {
    /** Bytes of one text: 1 MiB. */
    private static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_SUBJECT = 5_000;
    private static final Set<String> LINES =
            Set.of("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "noscript", "template");
    /** An encoded word (RFC 2047) that nobody has decoded. */
    private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?");

    private MailText() {}

    /** @throws Aside if it is too long, or nobody knows what it is written in */
    static String plain(Part part) throws MessagingException, IOException, Aside {
        byte[] bytes;
        try (InputStream stream = part.getInputStream()) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new Aside(Why.TOO_LARGE, "Phần chữ của thư dài quá 1 MiB.");
        }
        try {
            return charset(part)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException broken) {
            throw new Aside(Why.UNREADABLE, "Phần chữ của thư không đúng bảng mã mà thư khai.");
        }
    }

    /** What a person sees of a page, without what would run or be fetched. @throws Aside as {@link #plain} */
    static String html(Part part) throws MessagingException, IOException, Aside {
        StringBuilder text = new StringBuilder();
        // one pass: a page may have hundreds of thousands of lines
        Jsoup.parse(plain(part)).body().filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (UNSEEN.contains(node.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (LINES.contains(node.normalName())) {
                text.append('\n');
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return text.toString()
                .replace('\u00A0', ' ')
                .replaceAll("(?<![ \t])[ \t]++\n", "\n")
                .replaceAll("\n[ \t]+", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The subject of a mail, empty if it has none. @throws Aside if it is too long, or nobody knows what it is written in */
    static String subject(MimeMessage mail) throws MessagingException, Aside {
        String raw = Objects.requireNonNullElse(mail.getHeader("Subject", null), "");
        if (raw.length() > LONGEST_SUBJECT) {
            throw new Aside(Why.TOO_LARGE, "Tiêu đề thư quá dài.");
        }
        try {
            String subject = MimeUtility.decodeText(MimeUtility.unfold(raw));
            if (subject.indexOf('\uFFFD') < 0 && !ENCODED.matcher(subject).find()) {
                return subject;
            }
        } catch (UnsupportedEncodingException unknown) {
            // said below
        }
        throw new Aside(Why.UNREADABLE, "Tiêu đề thư không đúng bảng mã mà thư khai.");
    }

    private static Charset charset(Part part) throws MessagingException, Aside {
        String named = new ContentType(part.getContentType()).getParameter("charset");
        String known = Objects.requireNonNullElse(named, "us-ascii").toLowerCase(Locale.ROOT);
        try {
            // what says nothing, or says ASCII, is UTF-8 where it is more
            return known.equals("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(known));
        } catch (IllegalArgumentException unknown) {
            throw new Aside(Why.UNREADABLE, "Thư khai bảng mã mà hệ thống không biết.");
        }
    }
}
