package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.reporting.statistics.StatisticsPages.Row;
import vn.lienthong.reporting.statistics.StatisticsPages.Table;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class StatisticsPagesTest {
    private static final Caller CALLER = new Caller(new AgencyCode("MS-15"), "lao-cai", null);

    private final Cells cells;
    private final StatisticsPages pages;

    StatisticsPagesTest(Store store) {
        cells = new Cells(store.empty());
        pages = new StatisticsPages(cells, Shipped.DIRECTORY);
    }

    private Table ask(String by, String period) {
        return pages.statistics(CALLER, new Parameters(Map.of("by", List.of(by), "period", List.of(period))));
    }

    @Test
    void keepsTheNewestValueOfEachCell() {
        cells.apply(List.of(
                record(cell(Force.POLICE, "15", "2026-11", 1)), record(cell(Force.POLICE, "15", "2026-11", 2))));
        cells.apply(List.of(record(cell(Force.POLICE, "15", "2026-11", 3))));

        assertThat(cells.all()).containsExactly(cell(Force.POLICE, "15", "2026-11", 3));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        List<LogRecord> batch =
                List.of(record(cell(Force.POLICE, "15", "2026-11", 1)), record(cell(null, null, "2026-11", 4)));

        cells.apply(batch);
        cells.apply(batch);

        assertThat(cells.all())
                .containsExactlyInAnyOrder(cell(Force.POLICE, "15", "2026-11", 1), cell(null, null, "2026-11", 4));
    }

    @Test
    void sumsByForceTheGreatestFirst() {
        aYear();

        Table table = ask("force", "all");

        assertThat(table.cells())
                .extracting(Row::key, Row::nameVi, row -> row.indicators().get("casefiles.opened"))
                .containsExactly(
                        tuple("police", "Công an", 12L),
                        tuple("unknown", "Chưa rõ", 4L),
                        tuple("customs", "Hải quan", 3L));
        assertThat(table.totals()).isEqualTo(Map.of("casefiles.opened", 19L));
    }

    @Test
    void countsANarrowerForceWithTheOneItBelongsTo() {
        cells.apply(List.of(
                record(cell(Force.POLICE, "15", "2026-10", 5)),
                record(cell(new Force("police_traffic"), "15", "2026-10", 2)),
                record(cell(new Force("heard_of_no_more"), "15", "2026-10", 1))));

        assertThat(ask("force", "all").cells())
                .extracting(Row::key, Row::nameVi, row -> row.indicators().get("casefiles.opened"))
                .containsExactly(tuple("police", "Công an", 7L), tuple("heard_of_no_more", "heard_of_no_more", 1L));
    }

    @Test
    void sumsByProvince() {
        aYear();

        assertThat(ask("province", "all").cells())
                .extracting(Row::key, Row::nameVi, row -> row.indicators().get("casefiles.opened"))
                .containsExactly(
                        tuple("15", "Tỉnh Lào Cai", 8L),
                        tuple("01", "Thành phố Hà Nội", 7L),
                        tuple("unknown", "Không gắn với tỉnh", 4L));
    }

    @Test
    void sumsOneMonth() {
        aYear();

        assertThat(ask("force", "2026-10").totals()).isEqualTo(Map.of("casefiles.opened", 5L));
        assertThat(ask("force", "1999-01").cells()).isEmpty();
    }

    @Test
    void refusesToSumByAnythingElse() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask("agency", "all"));
    }

    private void aYear() {
        cells.apply(List.of(
                record(cell(Force.POLICE, "15", "2026-10", 5)),
                record(cell(Force.POLICE, "01", "2026-11", 7)),
                record(cell(Force.CUSTOMS, "15", "2026-11", 3)),
                record(cell(null, null, "2026-11", 4))));
    }

    private static Cell cell(@Nullable Force force, @Nullable String province, String month, long value) {
        return new Cell(
                Indicator.CASEFILES_OPENED, force, province == null ? null : new ProvinceCode(province), month, value);
    }

    private static LogRecord record(Cell cell) {
        Envelope envelope = Envelope.of(cell.key(), URI.create("/reporting-service"), "counted");
        return new LogRecord("lienthong.statistics", 0, 0, cell.key(), new Message(envelope, Json.write(cell)));
    }
}
