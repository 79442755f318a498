package vn.lienthong.reporting.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Vocabulary;
import vn.lienthong.runtime.web.Caller;

/** The statistics over HTTP. They are sums without names, for every agency that is enrolled. */
@RestController
class StatisticsPages {
    private static final String UNKNOWN = "unknown";
    private static final Vocabulary<String> BY = Vocabulary.of("cách cộng", "force", "province");

    private final Cells cells;
    private final Supplier<Directory> directory;

    StatisticsPages(Cells cells, Supplier<Directory> directory) {
        this.cells = cells;
        this.directory = directory;
    }

    /** One row: a force or a province, and its value for each indicator. */
    record Row(String key, String nameVi, Map<String, Long> indicators) {}

    /** The rows and their sum; {@code period} is {@code all} or a month such as {@code 2026-11}. */
    record Table(String by, String period, List<Row> cells, Map<String, Long> totals) {}

    /** Sums by {@code force} or by {@code province}, of all months or of one. */
    @GetMapping("/api/v1/statistics")
    Table statistics(Caller caller, Parameters parameters) {
        String by = Objects.requireNonNullElse(parameters.word("by", BY), "force");
        String period = Objects.requireNonNullElse(
                parameters.read("period", Periods::isOne, Function.identity(), "“all” hay tháng viết YYYY-MM"), "all");
        parameters.orRefuse();
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        Map<String, Long> totals = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Cell cell : cells.all()) {
            if (!period.equals("all") && !period.equals(cell.month())) {
                continue;
            }
            String key = by.equals("force") ? forceKey(cell) : provinceKey(cell);
            names.put(key, by.equals("force") ? forceName(cell) : provinceName(cell));
            add(rows.computeIfAbsent(key, unused -> new TreeMap<>()), cell);
            add(totals, cell);
        }
        List<Row> sorted = rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), name(names, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(StatisticsPages::sum).reversed())
                .toList();
        return new Table(by, period, sorted, totals);
    }

    private static void add(Map<String, Long> sums, Cell cell) {
        sums.merge(cell.indicator().wire(), cell.value(), Long::sum);
    }

    private static long sum(Row row) {
        return row.indicators().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(Map<String, String> names, String key) {
        @Nullable String name = names.get(key);
        return name == null ? key : name;
    }

    /** What a narrower force has done counts with the force it belongs to. */
    private String forceKey(Cell cell) {
        return cell.force() == null
                ? UNKNOWN
                : directory.get().words().widest(CodeList.FORCE, cell.force().wire());
    }

    private String forceName(Cell cell) {
        return cell.force() == null ? "Chưa rõ" : directory.get().words().nameVi(CodeList.FORCE, forceKey(cell));
    }

    private static String provinceKey(Cell cell) {
        return cell.province() == null ? UNKNOWN : cell.province().value();
    }

    private String provinceName(Cell cell) {
        return cell.province() == null
                ? "Không gắn với tỉnh"
                : directory
                        .get()
                        .provinces()
                        .find(cell.province())
                        .map(province -> province.nameVi())
                        .orElse(cell.province().value());
    }
}
