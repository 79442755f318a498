package vn.lienthong.client.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** How things are written for people. */
final class Wording {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST = 160;

    private Wording() {}

    /** Time and date in Vietnam; a dash if it is not known. */
    static String time(@Nullable Instant instant) {
        return instant == null ? "—" : CLOCK.format(instant.atZone(VIETNAM));
    }

    /** The Vietnamese name of a message type; the type itself if it is in no table. */
    static String type(@Nullable String type) {
        return type == null
                ? "(không rõ loại)"
                : MessageTypes.find(type).map(MessageType::nameVi).orElseGet(() -> line(type));
    }

    /** A number with the thousands set apart. */
    static String number(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    static String agencies(Collection<AgencyCode> codes) {
        return codes.stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }

    /** One line of bounded length, without anything that a terminal would obey: it may come from another agency. */
    static String line(String text) {
        String clean =
                text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
