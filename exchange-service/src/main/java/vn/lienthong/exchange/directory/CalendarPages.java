package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The days that are not like their weekday. */
@RestController
class CalendarPages {
    private static final int MOST_DAYS = 400;
    private static final int USUAL_DAYS = 365;

    private final Consultations consultations;

    CalendarPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Those of some days, both ends included; plain weekends are not among them. */
    record SpecialDays(LocalDate from, LocalDate to, long position, List<SpecialDay> days) {}

    /** @param off false for a day of rest that is worked in place of another */
    record SpecialDay(
            LocalDate date, boolean off, CalendarDayKind kind, String holiday, String nameVi, Provenance provenance) {
        static SpecialDay of(CalendarDay day) {
            return new SpecialDay(
                    day.date(),
                    day.kind() != CalendarDayKind.SWAPPED_WORK,
                    day.kind(),
                    day.holiday(),
                    day.nameVi(),
                    day.provenance());
        }
    }

    /** From the first day of this year, for a year, where not given; at most 400 days. */
    @GetMapping("/api/v1/directory/calendar")
    SpecialDays calendar(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate from = question.day("from", question.today().withDayOfYear(1));
        LocalDate yearOn = from.plusDays(USUAL_DAYS - 1);
        LocalDate to = question.day("to", yearOn.isAfter(Objections.LAST_DAY) ? Objections.LAST_DAY : yearOn);
        if (to.isBefore(from)) {
            question.refuse(ReasonCode.IMPOSSIBLE_DATE, "to", "Ngày “to” phải từ ngày “from” trở đi.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            question.refuse(ReasonCode.SCHEMA, "to", "Mỗi lần hỏi nhiều nhất %d ngày.".formatted(MOST_DAYS));
        }
        question.orRefuse();
        WorkCalendar calendar = question.directory().calendar();
        return new SpecialDays(
                from,
                to,
                question.position(),
                from.datesUntil(to.plusDays(1))
                        .flatMap(date -> calendar.special(date).stream())
                        .map(SpecialDay::of)
                        .toList());
    }
}
