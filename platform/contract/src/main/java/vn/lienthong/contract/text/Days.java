package vn.lienthong.contract.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people read them. */
public final class Days {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** Such as {@code 01/07/2025}. */
    public static String inWords(LocalDate day) {
        return VIETNAMESE.format(day);
    }
}
