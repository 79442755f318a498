package vn.lienthong.contract.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.lienthong.contract.PartialDate;

/** Days as people read them. */
public final class Days {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** Such as {@code 01/07/2025}. */
    public static String inWords(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    /** As precisely as it is known: a day, such as {@code 07/2025} for a month, or a year. */
    public static String inWords(PartialDate date) {
        String[] parts = date.value().split("-");
        return switch (parts.length) {
            case 3 -> inWords(date.earliest());
            case 2 -> parts[1] + "/" + parts[0];
            default -> parts[0];
        };
    }
}
