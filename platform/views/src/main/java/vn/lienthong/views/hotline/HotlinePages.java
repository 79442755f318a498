package vn.lienthong.views.hotline;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.views.hotline.HotlineFigures.Days;
import vn.lienthong.views.hotline.HotlineFigures.Table;
import vn.lienthong.views.hotline.HotlineQueries.Some;

/** The desk of the hotline of the agency that asks, over HTTP. */
@RestController
@RequestMapping("/api/v1/hotline")
class HotlinePages {
    /** A week. */
    private static final int MOST_HOURS = 168;

    private static final int SHIFT = 8;
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** Two years are read for each table. */
    private static final int MOST_DAYS = 366;

    private static final int QUARTER = 90;

    private final HotlineQueries queries;
    private final HotlineFigures figures;
    private final Clock clock;

    HotlinePages(HotlineQueries queries, HotlineFigures figures, Clock clock) {
        this.queries = queries;
        this.figures = figures;
        this.clock = clock;
    }

    /** The calls taken within the last {@code hours}, 1 to 168, 8 unless told otherwise; {@code limit} of those named, 1 to 200. */
    @GetMapping("/taken")
    Some taken(Caller caller, Parameters given) {
        int hours = given.number("hours", MOST_HOURS, SHIFT);
        int limit = given.number("limit", MOST, USUAL);
        given.orRefuse();
        return queries.taken(caller.agency(), hours, limit, clock.instant());
    }

    /** Tips of which whoever reported them has said something that nobody has acted on; {@code limit} of those named, 1 to 200. */
    @GetMapping("/said")
    Some said(Caller caller, Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        given.orRefuse();
        return queries.said(caller.agency(), limit, clock.instant());
    }

    /**
     * The tips that the caller took in, {@code by} {@code stream}, {@code channel}, {@code area} or {@code outcome}, received {@code from}
     * a day {@code to} another, 90 days up to today unless told otherwise, 366 at most; beside those of the same days of the year before.
     */
    @GetMapping("/figures")
    Table figures(Caller caller, Parameters given) {
        Dimension by = by(given);
        Days days = days(given);
        given.orRefuse();
        return figures.of(caller.agency(), by, days, clock.instant());
    }

    /** Those behind the row {@code key} of {@link #figures}, or behind all; {@code limit} of those named, 1 to 200. */
    @GetMapping("/figures/list")
    Some list(Caller caller, Parameters given) {
        Dimension by = by(given);
        Days days = days(given);
        @Nullable
        String key =
                given.read("key", text -> text.matches("[a-z_]{1,20}|[0-9]{2}"), text -> text, "khóa của một dòng");
        int limit = given.number("limit", MOST, USUAL);
        given.orRefuse();
        return queries.counted(caller.agency(), by, key == null ? "" : key, days, limit, clock.instant());
    }

    private static Dimension by(Parameters given) {
        Dimension by = given.word("by", Dimension.WORDS);
        return by == null ? Dimension.CHANNEL : by;
    }

    private Days days(Parameters given) {
        LocalDate today = Counting.day(clock.instant());
        Days days = new Days(given.day("from", today.minusDays(QUARTER)), given.day("to", today));
        if (days.to().isBefore(days.from())) {
            given.refuse(ReasonCode.IMPOSSIBLE_DATE, "to", "Ngày cuối phải từ ngày đầu trở đi.");
        } else if (days.from().plusDays(MOST_DAYS).isBefore(days.to())) {
            given.refuse(ReasonCode.SCHEMA, "to", "Nhiều nhất 366 ngày một lần hỏi.");
        }
        return days;
    }
}
