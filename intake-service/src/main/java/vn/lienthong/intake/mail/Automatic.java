package vn.lienthong.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.mail.Aside.Why;

/** Tells mails that no person has written to this mailbox now: automatic answers, bounces, lists, loops, spam, and answers. */
final class Automatic {
    private static final Pattern BULK = Pattern.compile("bulk|junk|list|auto_reply|auto-reply");
    private static final Set<String> MACHINES =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");

    private Automatic() {}

    /** @param own address of the mailbox, whose mails would come round again @throws Aside if it is one of these */
    static void refuse(MimeMessage mail, String own) throws MessagingException, Aside {
        String from = address(mail);
        if (mail.isMimeType("multipart/report") || "<>".equals(header(mail, "Return-Path"))) {
            throw new Aside(Why.BOUNCE, "Thư báo không chuyển được thư.");
        }
        if (from.equalsIgnoreCase(own)) {
            throw new Aside(Why.LOOP, "Thư do chính hộp thư này gửi.");
        }
        if (isFlagged(mail)) {
            throw new Aside(Why.SPAM, "Máy chủ thư đánh dấu là thư rác.");
        }
        if (isAutomatic(mail) || MACHINES.contains(from.split("@", 2)[0].toLowerCase(Locale.ROOT))) {
            throw new Aside(Why.AUTOMATIC, "Thư tự động hoặc thư gửi hàng loạt.");
        }
        if (mail.getHeader("In-Reply-To") != null) {
            throw new Aside(Why.REPLY, "Thư trả lời một thư khác; nếu bổ sung cho tin đã có thì ghi vào tin ấy.");
        }
    }

    /** RFC 3834, section 5; RFC 2919; RFC 2369; and what mail servers of old say. */
    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.matcher(header(mail, "Precedence")).matches()
                || mail.getHeader("List-Id") != null
                || mail.getHeader("List-Unsubscribe") != null
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null;
    }

    private static boolean isFlagged(MimeMessage mail) throws MessagingException {
        return header(mail, "X-Spam-Flag").equals("yes")
                || header(mail, "X-Spam-Status").startsWith("yes");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String @Nullable [] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Of who sent it; empty if that cannot be read. */
    private static String address(MimeMessage mail) {
        InternetAddress sender = Sender.of(mail);
        return sender == null || sender.getAddress() == null ? "" : sender.getAddress();
    }
}
