package vn.lienthong.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.Json;

/**
 * What happened, in numbers.
 *
 * @param published commands that agencies sent
 * @param accepted outcomes that say so, in the senders' inboxes; likewise refused and parked
 * @param delivered events in inboxes, one for each agency that got each; outcomes are not among them
 * @param answered requests' answers, as the requester has them in its inbox
 * @param counted events that the statistics have counted, of those that the standing office knows
 * @param notified messages that agencies' systems got by webhook
 * @param silent what is owed and was not even received in time, as the standing office's watch has it
 * @param overdue likewise what is late: what is silent, and what was received and not answered in time
 * @param escalated likewise what has gone up the line, silent or overdue
 */
record Figures(
        long published,
        long accepted,
        long refused,
        long delivered,
        long answered,
        long parked,
        long counted,
        long notified,
        long silent,
        long overdue,
        long escalated) {

    private Map<String, Long> byName() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("published", published);
        figures.put("accepted", accepted);
        figures.put("refused", refused);
        figures.put("delivered", delivered);
        figures.put("answered", answered);
        figures.put("parked", parked);
        figures.put("counted", counted);
        figures.put("notified", notified);
        figures.put("silent", silent);
        figures.put("overdue", overdue);
        figures.put("escalated", escalated);
        return figures;
    }

    /** One sentence for each figure that is not as expected. */
    List<String> differences(Figures expected) {
        Map<String, Long> mine = byName();
        List<String> differences = new ArrayList<>();
        expected.byName().forEach((name, demanded) -> {
            long actual = mine.getOrDefault(name, 0L);
            if (actual != demanded) {
                differences.add("%s: được %d, phải là %d (%+d)".formatted(name, actual, demanded, actual - demanded));
            }
        });
        return differences;
    }

    /** One JSON object: the figures in this order, and {@code ok}. */
    String json(boolean ok) {
        Map<String, Object> line = new LinkedHashMap<>(byName());
        line.put("ok", ok);
        return Json.mapper().writeValueAsString(line);
    }
}
