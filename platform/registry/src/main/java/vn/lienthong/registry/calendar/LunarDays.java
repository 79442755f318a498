package vn.lienthong.registry.calendar;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/**
 * When the lunar days that are holidays fall, year by year: a dated table, since the Vietnamese calendar (UTC+7) differs
 * from the Chinese one in some years, such as 2030.
 */
final class LunarDays {
    private static final String FILE = "calendar-lunar.csv";

    private final SortedMap<Integer, Map<String, LocalDate>> byYear;

    private LunarDays(SortedMap<Integer, Map<String, LocalDate>> byYear) {
        this.byYear = byYear;
    }

    /** Loads the table that ships. @throws BadDirectory if a row of it is bad */
    static LunarDays load() {
        return Table.shipped(FILE, LunarDays::read);
    }

    static LunarDays read(Reader text) {
        Table<Integer, LunarYear> table = Table.read(FILE, text, LunarDays::year, LunarYear::year);
        table.refuseIfBad();
        SortedMap<Integer, Map<String, LocalDate>> byYear = new TreeMap<>();
        table.rows().forEach((year, row) -> byYear.put(year, Map.of("1-1", row.newYear(), "3-10", row.hungKings())));
        return new LunarDays(byYear);
    }

    private record LunarYear(int year, LocalDate newYear, LocalDate hungKings) {}

    private static LunarYear year(Row row) {
        LocalDate newYear = LocalDate.parse(row.required("new_year"));
        LocalDate hungKings = LocalDate.parse(row.required("hung_kings"));
        int year = Integer.parseInt(row.required("year"));
        if (newYear.getYear() != year || hungKings.getYear() != year) {
            throw new IllegalArgumentException("a day outside the year %d".formatted(year));
        }
        return new LunarYear(year, newYear, hungKings);
    }

    /** Whether the table says when that lunar day falls. */
    boolean knows(int month, int day) {
        return byYear.getOrDefault(first(), Map.of()).containsKey(month + "-" + day);
    }

    /** The solar date of that lunar day. @throws IllegalArgumentException if the table does not say */
    LocalDate date(int year, int month, int day) {
        Map<String, LocalDate> days = byYear.get(year);
        LocalDate date = days == null ? null : days.get(month + "-" + day);
        if (date == null) {
            throw new IllegalArgumentException("no lunar day %d/%d of %d".formatted(day, month, year));
        }
        return date;
    }

    /** The first year of the table. */
    int first() {
        return byYear.firstKey();
    }

    /** The last year of the table. */
    int last() {
        return byYear.lastKey();
    }
}
