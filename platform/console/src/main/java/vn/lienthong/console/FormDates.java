package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as forms show and send them, in Vietnamese time; what is none stays as it was typed. */
final class FormDates {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    private FormDates() {}

    /** {@code 22/11/2026}, {@code 11/2026} or {@code 2026} of such a date in ISO 8601. */
    static String partial(String iso) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches() || parts.group(2) == null) {
            return iso;
        }
        String month = parts.group(2) + "/" + parts.group(1);
        return parts.group(3) == null ? month : parts.group(3) + "/" + month;
    }

    /** The moment in Vietnam as a date and time field takes it, such as {@code 2026-11-22T15:30}. */
    static String moment(String instant) {
        try {
            return LocalDateTime.ofInstant(Instant.parse(instant), VIETNAM).toString();
        } catch (DateTimeException odd) {
            return instant;
        }
    }

    static String isoDay(String typed) {
        try {
            return LocalDate.parse(typed, DAY).toString();
        } catch (DateTimeException other) {
            return typed;
        }
    }

    static String isoPartial(String typed) {
        Matcher month = MONTH.matcher(typed);
        return month.matches() ? "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1))) : isoDay(typed);
    }

    static String instant(String typed) {
        try {
            LocalDateTime moment =
                    typed.contains("/") ? LocalDateTime.parse(typed, MOMENT) : LocalDateTime.parse(typed);
            return moment.atZone(VIETNAM).toInstant().toString();
        } catch (DateTimeException other) {
            return typed;
        }
    }
}
