package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.reporting.statistics.TrendPages.Row;
import vn.lienthong.reporting.statistics.TrendPages.Trend;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** How much happened on each day and in each week. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class DaysTest {
    private static final Caller CALLER = new Caller(new AgencyCode("MS-15"), "lao-cai", null);
    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    private final Days days;
    private final TrendPages pages;
    private final List<LogRecord> log = new ArrayList<>();

    DaysTest(Store store) {
        days = new Days(store.empty(), new Counting(Shipped.DIRECTORY));
        pages = new TrendPages(days, CLOCK);
    }

    @Test
    void countsEachEventOnItsDayInVietnam() {
        happens(opened("2026-11-19T16:59:59Z"));
        happens(opened("2026-11-19T17:00:00Z"));
        happens(Happenings.received("MS-15", "15"));
        happens(Happenings.amended("MS-15", Force.POLICE, "15"));

        days.apply(log);

        assertThat(days.from(LocalDate.of(2026, 11, 1)))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 11, 19),
                        Map.of(Indicator.CASEFILES_OPENED, 1L),
                        TODAY,
                        Map.of(Indicator.CASEFILES_OPENED, 1L, Indicator.TIPS_RECEIVED, 1L)));
        assertThat(days.from(TODAY)).containsOnlyKeys(TODAY);
    }

    /** Also where one batch ends in the middle of another, and days lie out of order. */
    @Test
    void countsNothingTwiceWhateverComesAgain() {
        happens(opened("2026-11-19T05:00:00Z"));
        happens(opened("2026-11-20T05:00:00Z"));
        happens(opened("2026-11-19T06:00:00Z"));
        happens(opened("2026-11-20T06:00:00Z"));

        days.apply(log.subList(0, 2));
        days.apply(log.subList(1, 3));
        days.apply(log);
        days.apply(log);

        assertThat(days.from(LocalDate.of(2026, 11, 1)).values())
                .containsExactly(Map.of(Indicator.CASEFILES_OPENED, 2L), Map.of(Indicator.CASEFILES_OPENED, 2L));
    }

    @Test
    void showsThirtyDaysTheOldestFirstAndThoseWithoutAnythingToo() {
        happens(opened("2026-11-18T05:00:00Z"));
        days.apply(log);

        Trend trend = ask(Map.of());

        assertThat(trend.rows()).hasSize(30);
        assertThat(trend.rows().getFirst().from()).isEqualTo(TODAY.minusDays(29));
        assertThat(trend.rows().getLast().to()).isEqualTo(TODAY);
        assertThat(trend.rows())
                .filteredOn(row -> opened(row) > 0)
                .extracting(Row::from, Row::to, DaysTest::opened)
                .containsExactly(tuple(TODAY.minusDays(2), TODAY.minusDays(2), 1L));
        assertThat(trend.rows())
                .allSatisfy(row -> assertThat(row.indicators())
                        .hasSameSizeAs(Indicator.values())
                        .containsOnlyKeys(trend.namesVi().keySet()));
    }

    @Test
    void showsWeeksFromMondayThisOneUntilToday() {
        happens(opened("2026-11-15T05:00:00Z"));
        happens(opened("2026-11-16T05:00:00Z"));
        happens(opened("2026-11-20T05:00:00Z"));
        days.apply(log);

        List<Row> rows = ask(Map.of("by", List.of("week"))).rows();

        assertThat(rows).hasSize(26);
        assertThat(rows.subList(24, 26))
                .extracting(Row::from, Row::to, DaysTest::opened)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15), 1L),
                        tuple(LocalDate.of(2026, 11, 16), TODAY, 2L));
        assertThat(ask(Map.of("by", List.of("week"), "last", List.of("1"))).rows())
                .hasSize(1);
    }

    @Test
    void refusesWhatItIsNotAskedFor() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask(Map.of("by", List.of("hour"), "last", List.of("0"), "x", List.of("1"))));
    }

    private Trend ask(Map<String, List<String>> parameters) {
        return pages.trend(CALLER, new Parameters(parameters));
    }

    private static long opened(Row row) {
        return row.indicators().get("casefiles.opened");
    }

    private static MatterEvent opened(String at) {
        return Happenings.opened("MS-15", Force.POLICE, "15", Instant.parse(at));
    }

    private void happens(MatterEvent event) {
        Envelope envelope = Envelope.of(
                "an event",
                URI.create("/exchange-service"),
                MessageTypes.of(event).name());
        String topic = MessageTypes.of(event).requiredMatter().events();
        log.add(new LogRecord(topic, 0, log.size(), event.about().key(), new Message(envelope, Json.write(event))));
    }
}
