package vn.lienthong.reporting.statistics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;

/**
 * How much counts alike for everybody: the steps of a month of which the same agencies know.
 *
 * @param early who knew of them before the month was over
 * @param known who ever knew of them
 * @param readers who sees their matters now
 * @param counts how many, by day and finest cell, as {@link #name} writes them
 */
record Tallied(
        YearMonth month,
        Set<AgencyCode> early,
        Set<AgencyCode> known,
        Set<AgencyCode> readers,
        Map<String, Long> counts) {

    /** What counts alike for all agencies goes by the same text. */
    static String group(Step step, Sight sight) {
        return String.join(
                "|",
                step.month().toString(),
                String.join(",", Step.codes(step.early())),
                String.join(",", Step.codes(step.known())),
                String.join(",", Step.codes(sight.readers())));
    }

    /** What is counted: a day and a finest cell. */
    static String name(Step step) {
        return step.day() + "|" + step.cell();
    }

    static Document empty(Step step, Sight sight) {
        return new Document("month", step.month().toString())
                .append("early", Step.codes(step.early()))
                .append("known", Step.codes(step.known()))
                .append("readers", Step.codes(sight.readers()))
                .append("position", -1L)
                .append("counts", new Document());
    }

    static Tallied read(Document stored) {
        Map<String, Long> counts = new HashMap<>();
        stored.get("counts", Document.class).forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
        return new Tallied(
                YearMonth.parse(stored.getString("month")),
                Step.agencies(stored, "early"),
                Step.agencies(stored, "known"),
                Step.agencies(stored, "readers"),
                counts);
    }
}
