package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.tip.TipStream;

/**
 * How much happened day by day or week by week, the newest first, as the service that counts says: a table, of which the page's script
 * draws the chart.
 */
record Trend(List<Line> lines, List<Row> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    /** What is shown of all that is counted, with the list of the day or week where there is one. */
    private static final List<Line> LINES = List.of(
            new Line("requests.made", "Yêu cầu đã gửi", "request", "/matters/requests", ""),
            new Line("requests.answered", "Yêu cầu đã trả lời", "good", "", ""),
            new Line("requests.overdue", "Yêu cầu quá hạn", "alarm", "", ""),
            new Line("casefiles.opened", "Vụ việc đã lập", "casefile", "/matters/casefiles", ""),
            new Line("tips.received", "Tin báo đã nhận", "tip", "/matters/tips", TipStream.VIOLATION.wire()));

    /**
     * Something counted.
     *
     * @param colour name of the colour that it is drawn in
     * @param list page of the list of what was counted; empty if there is none
     * @param stream of tips that it counts, by which the list is narrowed; empty if there are none
     */
    record Line(String indicator, String nameVi, String colour, String list, String stream) {}

    /** A day or a week. @param from first day in ISO 8601 @param values one for each line */
    record Row(String from, String labelVi, List<Figure> values) {}

    static Trend from(JsonNode json) {
        return new Trend(
                LINES, json.path("rows").valueStream().map(Trend::row).toList().reversed());
    }

    private static Row row(JsonNode json) {
        String from = Fields.text(json, "from");
        String to = Fields.text(json, "to");
        return new Row(
                from,
                from.equals(to) ? day(from) : day(from) + " – " + day(to),
                LINES.stream()
                        .map(line -> Figure.of(
                                Fields.number(json.path("indicators"), line.indicator()),
                                line.list(),
                                "openedFrom",
                                from,
                                "openedTo",
                                to,
                                "stream",
                                line.stream()))
                        .toList());
    }

    private static String day(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeException odd) {
            return date;
        }
    }

    /** Whether that figure has a list behind it. */
    public boolean hasList(int line) {
        return !lines.get(line).list().isEmpty();
    }
}
