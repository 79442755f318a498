package vn.lienthong.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.statistics.Cell;

/**
 * What happened to a matter and counts.
 *
 * @param cell its finest cell, as {@link #of} writes it: indicator, force, province
 * @param early who knew of it before its month was over
 * @param known who ever knew of it
 */
record Step(LocalDate day, String cell, Set<AgencyCode> early, Set<AgencyCode> known) {
    static Step of(LocalDate day, Cell cell, Collection<AgencyCode> told) {
        String text = "%s|%s|%s"
                .formatted(
                        cell.indicator().name(),
                        cell.force() == null ? "" : cell.force().wire(),
                        cell.province() == null ? "" : cell.province().value());
        return new Step(day, text, Set.copyOf(told), Set.copyOf(told));
    }

    /** It as these learn of it on that day as well. */
    Step learnt(Collection<AgencyCode> readers, LocalDate on) {
        return new Step(
                day, cell, YearMonth.from(on).isAfter(month()) ? early : with(early, readers), with(known, readers));
    }

    private static Set<AgencyCode> with(Set<AgencyCode> some, Collection<AgencyCode> others) {
        Set<AgencyCode> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    static Step read(Document stored) {
        return new Step(
                LocalDate.parse(stored.getString("day")),
                stored.getString("cell"),
                agencies(stored, "early"),
                agencies(stored, "known"));
    }

    Document stored() {
        return new Document("day", day.toString())
                .append("cell", cell)
                .append("early", codes(early))
                .append("known", codes(known));
    }

    static Set<AgencyCode> agencies(Document stored, String field) {
        Set<AgencyCode> agencies = new TreeSet<>();
        stored.getList(field, String.class).forEach(code -> agencies.add(new AgencyCode(code)));
        return agencies;
    }

    /** In their order, so that the same agencies are the same text. */
    static List<String> codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).sorted().toList();
    }
}
