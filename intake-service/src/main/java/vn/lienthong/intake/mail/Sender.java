package vn.lienthong.intake.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.intake.identity.Identity;
import vn.lienthong.intake.mail.Aside.Why;

/** Who sent a mail: for the sealed identity, and to be taken out of what goes on. */
final class Sender {
    static final String IN_ITS_PLACE = "[người gửi thư]";

    private static final int LONGEST = 200;
    private static final int MOST = 10;
    /** Of a name that is looked for in the text; a shorter one stands in other words. */
    private static final int SHORTEST_NAME = 6;

    private Sender() {}

    /** Null if that cannot be read. */
    static @Nullable InternetAddress of(MimeMessage mail) {
        try {
            Address @Nullable [] from = mail.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? address : null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    static Identity identity(MimeMessage mail) {
        InternetAddress sender = of(mail);
        String email = sender == null ? null : shown(sender.getAddress());
        String answers = addresses(mail).stream()
                .filter(each -> !each.equalsIgnoreCase(email))
                .limit(1)
                .map(each -> Characters.shown(each, LONGEST))
                .findFirst()
                .orElse(null);
        return new Identity(sender == null ? null : shown(sender.getPersonal()), null, email, null, answers, null);
    }

    /** From which it comes, and to which an answer is to go. */
    private static Set<String> addresses(MimeMessage mail) {
        Set<String> addresses = new LinkedHashSet<>();
        InternetAddress sender = of(mail);
        if (sender != null && sender.getAddress() != null) {
            addresses.add(sender.getAddress().strip());
        }
        try {
            for (Address each : Objects.requireNonNullElse(mail.getReplyTo(), new Address[0])) {
                if (each instanceof InternetAddress answers && answers.getAddress() != null) {
                    addresses.add(answers.getAddress().strip());
                }
            }
        } catch (MessagingException unreadable) {
            // nobody is answered
        }
        addresses.removeIf(Characters::isBlank);
        return addresses;
    }

    private static Set<String> names(MimeMessage mail) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (Address[] some : Arrays.asList(mail.getFrom(), mail.getReplyTo())) {
                for (Address each : Objects.requireNonNullElse(some, new Address[0])) {
                    if (each instanceof InternetAddress one && one.getPersonal() != null) {
                        names.add(one.getPersonal());
                    }
                }
            }
        } catch (MessagingException unreadable) {
            // there is no name to look for
        }
        return names;
    }

    /**
     * What {@link #without} does not find: a name without its marks, in another order, or too short to be taken out by itself.
     *
     * @throws Aside if a name of the sender may still stand there, or answers are to go to many, of whom each would be looked for
     */
    static void refuseNamed(MimeMessage mail, String text) throws Aside {
        List<String> words = words(text);
        for (String name : names(mail)) {
            List<String> named = words(name).stream().sorted().toList();
            for (int from = 0; !named.isEmpty() && from + named.size() <= words.size(); from++) {
                if (words.subList(from, from + named.size()).stream()
                        .sorted()
                        .toList()
                        .equals(named)) {
                    throw new Aside(
                            Why.PERSONAL,
                            "Trong lời hoặc tên tệp có thể có tên của người gửi. Nếu không phải, chuyển thư vào thư mục cho qua; nếu phải, nhập tin ở bàn trực, không ghi tên ấy.");
                }
            }
        }
    }

    /** @throws Aside if there are many addresses, each of which would be looked for */
    static void refuseMany(MimeMessage mail) throws Aside {
        if (addresses(mail).size() > MOST || names(mail).size() > MOST) {
            throw new Aside(Why.TOO_LARGE, "Thư có quá nhiều địa chỉ người gửi.");
        }
    }

    private static List<String> words(String text) {
        return Stream.of(Spelling.plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null || Characters.isBlank(text) ? null : Characters.shown(text, LONGEST);
    }

    /** The text without the sender's addresses and name, where they stand in it. */
    static String without(MimeMessage mail, String text) {
        String left = text;
        for (String address : addresses(mail)) {
            left = replaced(left, address);
        }
        InternetAddress sender = of(mail);
        String name = sender == null ? null : sender.getPersonal();
        return name == null || name.strip().length() < SHORTEST_NAME
                ? left
                : replaced(left, Characters.clean(name).strip());
    }

    private static String replaced(String text, String what) {
        return Pattern.compile(Pattern.quote(what), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(IN_ITS_PLACE);
    }
}
