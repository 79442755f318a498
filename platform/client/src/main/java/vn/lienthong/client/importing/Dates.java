package vn.lienthong.client.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.contract.PartialDate;

/** Days as people write them in Vietnam: {@code 02/11/2026}, or a month or a year where no more is known. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    /** From which Excel counts days (ISO/IEC 29500-1, 18.17.4.1), as it does behind its day that never was. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    /** The first of January 2200, as Excel counts. */
    private static final int LAST_DAY = 109_572;

    private Dates() {}

    /** As it travels (ISO 8601, reduced precision). @throws Unreadable if it is no day, month or year */
    static String read(Cell cell) throws Unreadable {
        try {
            return cell.kind() == Cell.Kind.NUMBER ? counted(cell.text()) : written(cell.text());
        } catch (DateTimeException | IllegalArgumentException none) {
            throw new Unreadable("Không phải một ngày; ghi như 02/11/2026, 11/2026 hoặc 2026 (ngày trước, tháng sau).");
        }
    }

    private static String written(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return LocalDate.of(number(day, 3), number(day, 2), number(day, 1)).toString();
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return YearMonth.of(number(month, 2), number(month, 1)).toString();
        }
        return new PartialDate(text).value();
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    /** A number of four digits is a year; what Excel shows as a day is a greater one. */
    private static String counted(String number) {
        long whole = new BigDecimal(number).longValue();
        if (whole >= FIRST_YEAR && whole < LAST_YEAR) {
            return String.valueOf(whole);
        }
        if (whole < LAST_YEAR || whole > LAST_DAY) {
            throw new IllegalArgumentException("no day: " + number);
        }
        return EXCEL.plusDays(whole).toString();
    }
}
