package vn.lienthong.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.standalone.Part;

/** Sums that everybody reads: they grow by the tips on violations that were played, and by none on officials, which nobody is to learn of. */
record GuardSums(Map<String, Long> tips) {
    /** Each tip on a violation is received, returned and taken up once, see {@link GuardMatters#tip}. */
    private static final List<Indicator> INDICATORS =
            List.of(Indicator.TIPS_RECEIVED, Indicator.TIPS_RETURNED, Indicator.TIPS_ACCEPTED);

    private static final GuardQuestion SUMS = GuardQuestion.get(Part.REPORTING, "sums", "/api/v1/statistics");

    static GuardSums asked(GuardAsker reader) {
        JsonNode totals = GuardCounts.json(reader.asks(SUMS, "")).path("totals");
        Map<String, Long> tips = new TreeMap<>();
        INDICATORS.stream()
                .map(Indicator::wire)
                .forEach(name -> tips.put(name, totals.path(name).asLong(0)));
        return new GuardSums(tips);
    }

    /** What they are to be, once these were played. */
    GuardSums with(GuardScene scene) {
        long played = scene.things.stream()
                .filter(thing -> thing.kind().equals("tips") && !scene.integrity.contains(thing.id()))
                .count();
        Map<String, Long> grown = new TreeMap<>(tips);
        grown.replaceAll((name, sum) -> sum + played);
        return new GuardSums(grown);
    }
}
