package vn.lienthong.views.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.Directory;
import vn.lienthong.views.Recent;
import vn.lienthong.views.register.RegisterCensus.Tally;

/**
 * How many matters an agency may see, by the newest census. Each number is that of a list of the register: all of a kind, those
 * that are open, those of a force or of a province.
 */
final class RegisterFigures {
    private final Recent<RegisterCensus> census;
    private final Supplier<Directory> directory;
    private final OriginNames names;

    RegisterFigures(Recent<RegisterCensus> census, Supplier<Directory> directory) {
        this.census = census;
        this.directory = directory;
        this.names = new OriginNames(directory);
    }

    /**
     * All in numbers, by kind of matter in the words of addresses.
     *
     * @param at when it was counted
     * @param all those that the agency may see
     * @param open those of them that have not ended
     * @param unled open ones that nobody competent leads, as many as the lists with {@code triage=any} hold
     * @param byForce one row for each force of which there is a matter, the longest first; what a narrower force did counts with
     *     the force it belongs to
     * @param byProvince the same for provinces
     */
    record Counted(
            Instant at,
            Map<String, Long> all,
            Map<String, Long> open,
            Map<String, Long> unled,
            List<Row> byForce,
            List<Row> byProvince) {}

    /** @param key what the lists are asked with: {@code force} or {@code province}, {@code none} where there is none */
    record Row(String key, String nameVi, Map<String, Long> all) {
        private long sum() {
            return all.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Counted of(AgencyCode reader) {
        RegisterCensus newest = census.get();
        Tally tally = newest.of(reader);
        return new Counted(
                newest.at(),
                tally.all(),
                tally.open(),
                tally.unled(),
                rows(byWidest(tally.byForce()), names::force),
                rows(tally.byProvince(), names::province));
    }

    private static List<Row> rows(Map<String, Map<String, Long>> counted, UnaryOperator<String> nameVi) {
        return counted.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), nameVi.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Row::sum).reversed().thenComparing(Row::key))
                .toList();
    }

    private Map<String, Map<String, Long>> byWidest(Map<String, Map<String, Long>> byForce) {
        Map<String, Map<String, Long>> widest = new TreeMap<>();
        byForce.forEach((force, counted) -> {
            Map<String, Long> row = widest.computeIfAbsent(
                    directory.get().words().widest(CodeList.FORCE, force), none -> new TreeMap<>());
            counted.forEach((kind, many) -> row.merge(kind, many, Long::sum));
        });
        return widest;
    }
}
