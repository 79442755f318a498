package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Vocabulary;
import vn.lienthong.runtime.web.Caller;

/** The statistics over HTTP: each reader is told what {@link HiddenCounts} lets it know. */
@RestController
class StatisticsPages {
    private static final String UNKNOWN = "unknown";
    private static final Vocabulary<String> BY = Vocabulary.of("cách cộng", "force", "province");

    private final Tallies tallies;
    private final Supplier<Directory> directory;
    private final HiddenCounts rule;
    private final InstantSource clock;

    StatisticsPages(Tallies tallies, Supplier<Directory> directory, StatisticsSettings settings, InstantSource clock) {
        this.tallies = tallies;
        this.directory = directory;
        this.rule = new HiddenCounts(settings.hiddenAtLeast());
        this.clock = clock;
    }

    /** One row: a force or a province, and {@link CellCounts.Sums}. */
    record Row(
            String key,
            String nameVi,
            Map<String, Long> indicators,
            Map<String, Long> seen,
            Map<String, Long> blocks) {}

    /** The rows and their sums; {@code period} is {@code all} or a month such as {@code 2026-11}. @param block in blocks of how many that counts which the caller never saw */
    record Table(
            String by,
            String period,
            int block,
            List<Row> cells,
            Map<String, Long> totals,
            Map<String, Long> seen,
            Map<String, Long> blocks) {}

    /** Sums by {@code force} or by {@code province}, of all months or of one. */
    @GetMapping("/api/v1/statistics")
    Table statistics(Caller caller, Parameters parameters) {
        String by = Objects.requireNonNullElse(parameters.word("by", BY), "force");
        String period = Objects.requireNonNullElse(
                parameters.read("period", Periods::isOne, Function.identity(), "“all” hay tháng viết YYYY-MM"), "all");
        parameters.orRefuse();
        List<Tallied> tallied = period.equals("all") ? tallies.from(null) : tallies.of(YearMonth.parse(period));
        CellCounts counts = new CellCounts(
                tallied, caller.agency(), YearMonth.from(day(clock.instant())).toString(), rule);
        boolean byForce = by.equals("force");
        List<Row> rows = counts.by(byForce ? this::force : StatisticsPages::province).stream()
                .map(row -> row(row.key(), byForce ? forceName(row.key()) : provinceName(row.key()), row.sums()))
                .toList();
        CellCounts.Sums total = counts.total();
        return new Table(by, period, rule.block(), rows, total.indicators(), total.seen(), total.blocks());
    }

    private static Row row(String key, String nameVi, CellCounts.Sums sums) {
        return new Row(key, nameVi, sums.indicators(), sums.seen(), sums.blocks());
    }

    /** What a narrower force has done counts with the force it belongs to. */
    private String force(String place) {
        String force = place.substring(0, place.indexOf('|'));
        return force.isEmpty() ? UNKNOWN : directory.get().words().widest(CodeList.FORCE, force);
    }

    private String forceName(String key) {
        return key.equals(UNKNOWN) ? "Chưa rõ" : directory.get().words().nameVi(CodeList.FORCE, key);
    }

    private static String province(String place) {
        String province = place.substring(place.indexOf('|') + 1);
        return province.isEmpty() ? UNKNOWN : province;
    }

    private String provinceName(String key) {
        return key.equals(UNKNOWN)
                ? "Không gắn với tỉnh"
                : directory
                        .get()
                        .provinces()
                        .find(new ProvinceCode(key))
                        .map(province -> province.nameVi())
                        .orElse(key);
    }
}
