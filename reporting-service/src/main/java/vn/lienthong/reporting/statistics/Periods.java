package vn.lienthong.reporting.statistics;

/** What figures may be asked for: a month, such as {@code 2026-11}, or {@code all}. */
final class Periods {
    private Periods() {}

    static boolean isOne(String text) {
        return text.matches("all|[0-9]{4}-(0[1-9]|1[0-2])");
    }
}
