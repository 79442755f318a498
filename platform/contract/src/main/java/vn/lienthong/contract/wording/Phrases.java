package vn.lienthong.contract.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.text.Days;

/**
 * What lines of all families are put together from.
 *
 * @param name how an agency is called
 */
record Phrases(Function<AgencyCode, String> name) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** The agency. */
    String name(AgencyCode agency) {
        return name.apply(agency);
    }

    /** The agencies, by commas. */
    String names(List<AgencyCode> agencies) {
        return agencies.stream().map(name).collect(Collectors.joining(", "));
    }

    /** What time brings about for an agency, which did nothing itself: it stands ahead of what is due. */
    Said due(AgencyCode agency, String what) {
        return Said.bySystem(name(agency) + " – " + what);
    }

    /** The same of a duty that is overdue, or about to be. */
    Said due(AgencyCode agency, boolean overdue, String duty) {
        return due(agency, (overdue ? "Đã quá hạn " : "Sắp đến hạn ") + duty.toLowerCase(Locale.ROOT));
    }

    /** By the clock of Vietnam. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    static String day(LocalDate day) {
        return Days.inWords(day);
    }

    /** The text, and behind it what was said besides, if anything was. */
    static String with(String text, @Nullable String more) {
        return more == null ? text : text + " – " + more;
    }

    /** What was said, if anything was. */
    static Said noted(@Nullable String note) {
        return note == null ? Said.NOTHING : Said.by(note);
    }
}
