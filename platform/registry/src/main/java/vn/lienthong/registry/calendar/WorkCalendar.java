package vn.lienthong.registry.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.contract.directory.WorkingHoursSpan;
import vn.lienthong.registry.load.Complaints;
import vn.lienthong.registry.load.Table;

/**
 * Working days and hours of public bodies: Monday to Friday (QĐ 188/1999/QĐ-TTg) but for holidays, compensatory days and
 * swapped days. A holiday whose days were not announced for a year has those that follow from the law.
 */
public final class WorkCalendar {
    /** The time zone in which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<HolidayRule> rules;
    private final List<CalendarDay> announced;
    private final List<WorkingHours> hours;
    /** The same, those of a province before those of the country. */
    private final List<WorkingHours> closestFirst;

    private final Map<LocalDate, CalendarDay> special = new HashMap<>();
    private final LunarDays lunar;

    private WorkCalendar(
            Collection<HolidayRule> rules,
            Collection<CalendarDay> announced,
            Collection<WorkingHours> hours,
            LunarDays lunar) {
        this.rules = List.copyOf(rules);
        this.announced = List.copyOf(announced);
        this.hours = List.copyOf(hours);
        this.closestFirst = hours.stream()
                .sorted(Comparator.comparing(each -> each.province() == null))
                .toList();
        this.lunar = lunar;
        announced.forEach(day -> special.put(day.date(), day));
        DerivedDays derived = new DerivedDays(lunar);
        for (int year = lunar.first(); year <= lunar.last(); year++) {
            derived.of(year, unannounced(year, derived), announced).forEach(day -> special.put(day.date(), day));
        }
    }

    /** Loads the calendar that ships. @throws BadDirectory if a row of it is bad */
    public static WorkCalendar load() {
        LunarDays lunar = LunarDays.load();
        Collection<HolidayRule> rules = Table.shipped(CalendarFiles.RULES, text -> CalendarFiles.rules(text, lunar));
        return new WorkCalendar(
                rules,
                Table.shipped(CalendarFiles.DAYS, text -> CalendarFiles.days(text, rules)),
                Table.shipped(CalendarFiles.HOURS, CalendarFiles::hours),
                lunar);
    }

    /** A calendar of these entries. @throws BadDirectory if one of them is bad, naming all that are by their key */
    public static WorkCalendar of(
            Collection<HolidayRule> rules, Collection<CalendarDay> announced, Collection<WorkingHours> hours) {
        LunarDays lunar = LunarDays.load();
        List<String> complaints = new ArrayList<>();
        complaints.addAll(Complaints.of(rules, HolidayRule::key, rule -> CalendarChecks.rule(rule, rules, lunar)));
        complaints.addAll(Complaints.of(announced, CalendarDay::key, day -> CalendarChecks.day(day, announced, rules)));
        complaints.addAll(Complaints.of(hours, WorkingHours::key, each -> CalendarChecks.hours(each, hours)));
        CalendarChecks.gap(hours).ifPresent(reason -> complaints.add("working-hours: " + reason));
        Complaints.refuseIfAny(complaints);
        return new WorkCalendar(rules, announced, hours, lunar);
    }

    private List<HolidayRule> unannounced(int year, DerivedDays derived) {
        return rules.stream()
                .filter(rule -> rule.period().contains(derived.anchor(rule, year)))
                .filter(rule -> announced.stream()
                        .noneMatch(day -> day.kind() == CalendarDayKind.HOLIDAY
                                && day.holiday().equals(rule.id())
                                && day.date().getYear() == year))
                .sorted(Comparator.comparing(rule -> derived.anchor(rule, year)))
                .toList();
    }

    /** Why that day is not like its weekday, announced or derived. @throws IllegalArgumentException if out of range */
    public Optional<CalendarDay> special(LocalDate date) {
        if (date.getYear() < lunar.first() || date.getYear() > lunar.last()) {
            throw new IllegalArgumentException(
                    "the calendar knows %d to %d, not %s".formatted(lunar.first(), lunar.last(), date));
        }
        return Optional.ofNullable(special.get(date));
    }

    /** Whether public bodies work on that day. @throws IllegalArgumentException if the calendar does not reach it */
    public boolean isWorkingDay(LocalDate date) {
        return special(date)
                .map(day -> day.kind() == CalendarDayKind.SWAPPED_WORK)
                .orElse(!DerivedDays.isWeekend(date));
    }

    /** The hours worked on a working day in that province, or in the country where null or it has none of its own. */
    public List<WorkingHoursSpan> hours(LocalDate date, @Nullable ProvinceCode province) {
        return closestFirst.stream()
                .filter(each -> each.period().contains(date))
                .filter(each -> each.province() == null || each.province().equals(province))
                .findFirst()
                .orElseThrow()
                .spans();
    }

    /** How limits are counted with the hours of the whole country. */
    public Counting counting() {
        return new Counting(this, null);
    }

    /** How limits are counted with the hours of that province. */
    public Counting countingIn(ProvinceCode province) {
        return new Counting(this, province);
    }

    /** The holidays of law. */
    public Collection<HolidayRule> rules() {
        return rules;
    }

    /** The days that were announced; those derived from the law are not among them. */
    public Collection<CalendarDay> announced() {
        return announced;
    }

    /** The working hours. */
    public Collection<WorkingHours> hours() {
        return hours;
    }
}
