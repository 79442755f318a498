package vn.lienthong.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.intake.attachment.Unfit;
import vn.lienthong.intake.mail.Aside.Why;

/** What a mail says, as a tip; its files are stored on the way. */
record WritingTip(AgencyCode agency, TakingMail.Ways ways) {
    private static final int TITLE = 200;
    private static final int TEXT = 20_000;
    private static final int NAME = 100;
    private static final String NO_SUBJECT = "Thư không có tiêu đề";

    /** @param asItIs whether a person has looked at it and lets it through @throws Aside if people must look at it */
    ReceiveTip of(MimeMessage mail, boolean asItIs)
            throws MessagingException, IOException, Aside, InterruptedException {
        MailParts parts = MailParts.of(mail);
        String given = oneLine(MailText.subject(mail));
        String words = Characters.clean(parts.text());
        refuseLong(words);
        Sender.refuseMany(mail);
        String subject = Sender.without(mail, given);
        String body = Sender.without(mail, words);
        boolean cut = subject.length() > TITLE;
        String text = cut ? subject + "\n\n" + body : body;
        refuseBad(subject, text, parts);
        if (!asItIs) {
            String named = names(parts.files());
            Doubts.aboutOfficials(String.join("\n", given, words, named));
            Doubts.whoWrites(subject, body, named);
            Sender.refuseNamed(mail, String.join("\n", subject, body, named));
        }
        List<Attachment> files = files(parts.files());
        return new ReceiveTip(
                new TipContent(
                        Channel.EMAIL,
                        Characters.isBlank(subject) ? NO_SUBJECT : Characters.shown(subject, TITLE - 1),
                        Characters.isBlank(text) ? "Xem tệp kèm theo." : text,
                        null,
                        null,
                        null,
                        null,
                        files.isEmpty() ? null : files),
                null,
                null);
    }

    private static void refuseBad(String subject, String text, MailParts parts) throws Aside {
        if (Characters.forbidden(subject) != null || Characters.forbidden(text) != null) {
            throw new Aside(Why.CHARACTERS, "Thư có ký tự điều khiển hoặc ký tự đảo chiều chữ.");
        }
        refuseLong(text);
        if (Characters.isBlank(text) && parts.files().isEmpty()) {
            throw new Aside(Why.EMPTY, "Thư không có nội dung.");
        }
        if (parts.files().size() > Attachment.MOST) {
            throw new Aside(Why.FILE, "Thư có hơn %d tệp.".formatted(Attachment.MOST));
        }
    }

    private static void refuseLong(String text) throws Aside {
        if (text.length() > TEXT) {
            throw new Aside(Why.TOO_LARGE, "Nội dung thư dài quá 20.000 ký tự.");
        }
    }

    /** What files are called, as words. */
    private static String names(List<Part> files) throws MessagingException, IOException {
        StringBuilder names = new StringBuilder();
        for (Part file : files) {
            names.append(name(file).replaceAll("[_.-]+", " ")).append('\n');
        }
        return names.toString();
    }

    private static String name(Part file) throws MessagingException, IOException {
        String given = file.getFileName();
        return given == null ? "" : Characters.shown(MimeUtility.decodeText(given), NAME);
    }

    private List<Attachment> files(List<Part> parts)
            throws MessagingException, IOException, Aside, InterruptedException {
        List<Attachment> files = new ArrayList<>();
        for (Part part : parts) {
            try (InputStream bytes = part.getInputStream()) {
                files.add(ways.store(agency, name(part), bytes));
            } catch (Unfit unfit) {
                throw new Aside(Why.FILE, "Tệp kèm theo không nhận được: " + unfit.getMessage());
            }
        }
        return files;
    }

    private static String oneLine(String subject) {
        return Characters.clean(subject).replaceAll("[\\n\\t ]+", " ").strip();
    }
}
