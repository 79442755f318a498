package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Period;

/** Days as officers write and read them. */
final class Days {

    /** The last day of the 63 provinces, the districts and their wards (Nghị quyết 202/2025/QH15). */
    static final LocalDate LAST_OF_OLD_MAP = LocalDate.of(2025, 6, 30);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** The day that a date field of a form sends, such as {@code 2026-03-02}. */
    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static String of(LocalDate day) {
        return vn.lienthong.contract.text.Days.inWords(day);
    }

    /** As precisely as it is known: a day, a month or a year. */
    static String of(PartialDate date) {
        return vn.lienthong.contract.text.Days.inWords(date);
    }

    static String of(Period period) {
        @Nullable PartialDate from = period.from();
        @Nullable LocalDate to = period.to();
        if (from == null) {
            return to == null ? "không rõ từ khi nào" : "đến " + of(to);
        }
        return to == null ? "từ " + of(from) : "%s – %s".formatted(of(from), of(to));
    }
}
