package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.reporting.statistics.StatisticsPages.Row;
import vn.lienthong.reporting.statistics.StatisticsPages.Table;
import vn.lienthong.reporting.statistics.TrendPages.Trend;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** What each agency is told, drawn from the events of case files of October, asked in November. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class StatisticsPagesTest {
    private static final AgencyCode READER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("BORDER-15");
    private static final Instant OCTOBER = Instant.parse("2026-10-20T05:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-20T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    private final Sights sights;
    private final StatisticsPages pages;
    private final TrendPages trends;
    private final List<LogRecord> log = new ArrayList<>();

    StatisticsPagesTest(Store store) {
        MongoOperations operations = store.empty();
        sights = new Sights(operations, new Counting(Shipped.DIRECTORY));
        Tallies tallies = new Tallies(operations);
        pages = new StatisticsPages(tallies, Shipped.DIRECTORY, new StatisticsSettings(5), CLOCK);
        trends = new TrendPages(tallies, CLOCK);
    }

    @Test
    void countsWhatTheReaderSeesAsItIsAndTheRestInBlocks() {
        opened(2, OCTOBER, "15", READER);
        opened(9, OCTOBER, "15");
        opened(4, OCTOBER, "01");
        opened(6, NOVEMBER, "15");
        sights.apply(log);

        Table table = ask(READER, "province", "all");

        assertThat(table.cells())
                .extracting(
                        Row::key, StatisticsPagesTest::opened, row -> row.seen().get("casefiles.opened"))
                .containsExactly(tuple("15", 7L, 2L));
        assertThat(table.totals()).isEqualTo(Map.of("casefiles.opened", 7L));
        assertThat(table.blocks()).isEqualTo(Map.of("casefiles.opened", 5L));
        assertThat(ask(OTHER, "force", "all").totals()).isEqualTo(Map.of("casefiles.opened", 21L));
    }

    /** Also where one batch ends in the middle of another. */
    @Test
    void countsNothingTwiceWhateverComesAgain() {
        opened(4, OCTOBER, "15", READER);

        sights.apply(log.subList(0, 2));
        sights.apply(log.subList(1, 3));
        sights.apply(log);
        sights.apply(log);

        assertThat(ask(READER, "force", "2026-10").totals()).isEqualTo(Map.of("casefiles.opened", 4L));
        assertThat(ask(READER, "force", "1999-01").cells()).isEmpty();
    }

    @Test
    void countsTheSameWhenTheReaderNoLongerSeesIt() {
        opened(1, OCTOBER, "15", READER);
        happens("0", Happenings.amended(OTHER.value(), Force.POLICE, "15"));
        sights.apply(log);

        Table table = ask(READER, "force", "2026-10");

        assertThat(table.totals()).isEqualTo(Map.of("casefiles.opened", 1L));
        assertThat(table.seen()).isEqualTo(Map.of("casefiles.opened", 0L));
    }

    @Test
    void theTrendCountsWhatTheReaderSeesAlone() {
        opened(2, NOVEMBER, "15", READER);
        opened(9, NOVEMBER, "15");
        sights.apply(log);

        Trend mine = trends.trend(new Caller(READER, "lao-cai", null), new Parameters(Map.of()));

        assertThat(mine.rows()).hasSize(30);
        assertThat(mine.rows().getLast().indicators()).containsEntry("casefiles.opened", 2L);
        assertThat(mine.rows().getFirst().indicators()).containsEntry("casefiles.opened", 0L);
    }

    @Test
    void refusesWhatItIsNotAskedFor() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask(READER, "agency", "all"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask(READER, "force", "2026-13"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask(READER, "force", "{\"$ne\":\"\"}"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trends.trend(
                        new Caller(READER, "lao-cai", null),
                        new Parameters(Map.of("by", List.of("hour"), "last", List.of("0"), "x", List.of("1")))));
    }

    private Table ask(AgencyCode reader, String by, String period) {
        return pages.statistics(
                new Caller(reader, "lao-cai", null),
                new Parameters(Map.of("by", List.of(by), "period", List.of(period))));
    }

    private static long opened(Row row) {
        return row.indicators().get("casefiles.opened");
    }

    private void opened(int many, Instant at, String province, AgencyCode... readers) {
        for (int each = 0; each < many; each++) {
            happens(
                    Integer.toString(log.size()),
                    Happenings.opened(OTHER.value(), Force.POLICE, province, at),
                    readers);
        }
    }

    private void happens(String matter, MatterEvent event, AgencyCode... readers) {
        Message message = new Message(
                Envelopes.of("event-" + log.size(), event, OTHER, List.of(readers), "command-" + log.size()),
                Json.write(event));
        log.add(new LogRecord(MessageTypes.of(event).requiredMatter().events(), 0, log.size(), matter, message));
    }
}
