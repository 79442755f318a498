package vn.lienthong.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.standalone.Part;

/**
 * What the reporting service has counted of what the standing office knows: without the blocks of what it never saw.
 *
 * @param total of all indicators together
 * @param byForce rows with the most first; likewise by province
 */
record Counts(long total, List<Row> byForce, List<Row> byProvince) {

    /** One row: a force or a province, its Vietnamese name and its value for each indicator. */
    record Row(String key, String nameVi, Map<String, Long> indicators) {
        long of(Indicator indicator) {
            return indicators.getOrDefault(indicator.wire(), 0L);
        }
    }

    /** Asks the service, as the standing office. @throws IOException if it does not answer */
    static Counts ask(RestDoor rest) throws IOException, InterruptedException {
        JsonNode forces = rest.ask(Part.REPORTING, "/api/v1/statistics?by=force", AgencyCode.STANDING_OFFICE);
        JsonNode provinces = rest.ask(Part.REPORTING, "/api/v1/statistics?by=province", AgencyCode.STANDING_OFFICE);
        return new Counts(sum(forces.path("totals")) - sum(forces.path("blocks")), rows(forces), rows(provinces));
    }

    private static long sum(JsonNode indicators) {
        return indicators.valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private static List<Row> rows(JsonNode table) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode cell : table.path("cells")) {
            Map<String, Long> indicators = new HashMap<>();
            cell.path("indicators")
                    .forEachEntry((name, value) -> indicators.put(
                            name,
                            value.asLong() - cell.path("blocks").path(name).asLong(0)));
            String key = cell.path("key").asString("");
            rows.add(new Row(key, cell.path("nameVi").asString(key), indicators));
        }
        return rows;
    }

    /** One sentence for each force or province whose case files are not counted as the acts demand. @param provinces of today */
    List<String> differences(List<Act> acts, Function<Detection, @Nullable ProvinceCode> provinces) {
        List<String> differences = new ArrayList<>();
        compare("lực lượng", demanded(acts, detection -> detection.force().wire()), byForce, differences);
        compare("địa bàn", demanded(acts, detection -> province(provinces.apply(detection))), byProvince, differences);
        return differences;
    }

    private static String province(@Nullable ProvinceCode code) {
        return code == null ? "unknown" : code.value();
    }

    private static Map<String, Long> demanded(List<Act> acts, Function<Detection, String> key) {
        Map<String, Long> demanded = new TreeMap<>();
        for (Act act : acts) {
            if (act.expected() == Outcome.Status.ACCEPTED && act.command() instanceof OpenCaseFile open) {
                demanded.merge(key.apply(open.facts().detection()), 1L, Long::sum);
            }
        }
        return demanded;
    }

    private static void compare(String what, Map<String, Long> demanded, List<Row> rows, List<String> differences) {
        Map<String, Long> counted = new TreeMap<>();
        rows.forEach(row -> counted.put(row.key(), row.of(Indicator.CASEFILES_OPENED)));
        counted.values().removeIf(value -> value == 0);
        Map<String, Long> either = new TreeMap<>(counted);
        either.putAll(demanded);
        for (String key : either.keySet()) {
            long actual = counted.getOrDefault(key, 0L);
            long expected = demanded.getOrDefault(key, 0L);
            if (actual != expected) {
                differences.add(
                        "thống kê theo %s, %s: được %d vụ việc, phải là %d".formatted(what, key, actual, expected));
            }
        }
    }
}
