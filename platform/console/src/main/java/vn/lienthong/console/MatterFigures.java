package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What has come of a working group or a plan, as the exchange counts it from the records, beside what its head reports. Each
 * number leads to the list that the exchange has behind it.
 */
final class MatterFigures {

    /** What the head reports and the exchange counts as matters; everything else it reports is a sum of money, or of persons. */
    private static final Map<String, String> LISTED =
            Map.of("cases", "casefiles", "criminalCases", "casefiles.criminal", "requests", "requests");

    private final String address;
    private final JsonNode figures;
    private final Map<String, String> names;

    private MatterFigures(String address, JsonNode figures, Map<String, String> names) {
        this.address = address;
        this.figures = figures;
        this.names = names;
    }

    /**
     * Those parts of which there is something.
     *
     * @param address of the page of the plan or group
     * @param names short names of agencies by their codes, as far as there are any
     */
    static List<Part> parts(String address, JsonNode figures, Map<String, String> names) {
        MatterFigures all = new MatterFigures(address, figures, names);
        return Stream.of(
                        new Part(
                                "Kết quả tính từ hồ sơ mà cơ quan bạn được xem"
                                        + (figures.path("complete").asBoolean(true) ? "" : " (chưa tính hết)"),
                                all.counted()),
                        new Part("Từng cơ quan", all.agencies()),
                        new Part("Từng hoạt động", all.activities()),
                        new Part("Báo cáo so với hồ sơ", all.compared()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private List<Row> counted() {
        JsonNode files = figures.path("caseFiles");
        return List.of(
                kind(
                        "Vụ việc",
                        new Tally(files, "casefiles", "opened"),
                        "đang giải quyết ",
                        "open",
                        ", đã kết thúc ",
                        "closed",
                        "; hình sự ",
                        "criminal",
                        ", hành chính ",
                        "administrative",
                        ", không xử lý ",
                        "dismissed"),
                new Row(
                        "Trị giá hàng vi phạm (đồng)",
                        Row.line(quoted(files, "goodsVnd")),
                        Row.line(
                                matters(files, "withoutValue", "casefiles.without-value"),
                                " vụ việc không nêu hoặc không cho xem trị giá")),
                new Row("Tiền phạt (đồng)", Row.line(quoted(files, "finesVnd")), List.of()),
                kind(
                        "Yêu cầu phối hợp",
                        new Tally(figures.path("requests"), "requests", "made"),
                        "chưa xong ",
                        "open",
                        ", đã kết thúc ",
                        "closed",
                        ", đã rút ",
                        "withdrawn",
                        "; từng quá hạn ",
                        "late"),
                kind(
                        "Tin báo",
                        new Tally(figures.path("tips"), "tips", "received"),
                        "đã thụ lý ",
                        "accepted",
                        ", chưa thụ lý ",
                        "waiting"));
    }

    /**
     * How many matters of one kind there are, and how many of them are what.
     *
     * @param list the name of the list of all of them at the exchange
     * @param all the field that counts all of them
     */
    private record Tally(JsonNode counts, String list, String all) {}

    /** @param parts words, each before the field that it tells, which names the list behind it as well */
    private Row kind(String nameVi, Tally tally, String... parts) {
        List<Object> told = new ArrayList<>();
        for (int at = 0; at + 1 < parts.length; at += 2) {
            told.add(parts[at]);
            told.add(matters(tally.counts(), parts[at + 1], tally.list() + "." + parts[at + 1]));
        }
        return new Row(nameVi, Row.line(matters(tally.counts(), tally.all(), tally.list())), Row.line(told.toArray()));
    }

    private List<Row> agencies() {
        List<Row> rows = new ArrayList<>();
        figures.path("agencies").forEach(one -> {
            String agency = Fields.text(one, "agency");
            rows.add(new Row(
                    names.getOrDefault(agency, agency),
                    Row.line(
                            matters(one, "caseFiles", "casefiles", "by", agency),
                            " vụ việc, ",
                            matters(one, "requests", "requests", "by", agency),
                            " yêu cầu, ",
                            matters(one, "tips", "tips", "by", agency),
                            " tin báo"),
                    List.of()));
        });
        figures.path("tasks").forEach(tally -> {
            String owner = Fields.text(tally, "agency");
            rows.add(new Row(
                    names.getOrDefault(owner, owner),
                    Row.line(tasks(tally, "assigned", "owner", owner), " nhiệm vụ"),
                    Row.line(
                            "xong ",
                            tasks(tally, "done", "owner", owner, "is", "done"),
                            ", chậm ",
                            tasks(tally, "late", "owner", owner, "is", "late"),
                            ", chưa xong ",
                            tasks(tally, "open", "owner", owner, "is", "open"))));
        });
        return rows;
    }

    /** Of the tasks that say what is done in the field. */
    private List<Row> activities() {
        List<Row> rows = new ArrayList<>();
        figures.path("activities").forEach(one -> {
            String activity = Fields.text(one, "activity");
            rows.add(new Row(
                    Fields.text(one, "nameVi"),
                    Row.line(tasks(one, "assigned", "activity", activity), " nhiệm vụ"),
                    Row.line("xong ", tasks(one, "done", "activity", activity, "is", "done"))));
        });
        return rows;
    }

    private List<Row> compared() {
        List<Row> rows = new ArrayList<>();
        figures.path("compared").forEach(one -> {
            boolean counted = one.hasNonNull("counted");
            String listed = LISTED.get(Fields.text(one, "figure"));
            Object ours =
                    !counted ? "không có" : listed == null ? quoted(one, "counted") : matters(one, "counted", listed);
            rows.add(new Row(
                    Fields.text(one, "nameVi"),
                    Row.line("báo cáo ", quoted(one, "stated"), ", hồ sơ ", ours),
                    Row.line(counted ? difference(Fields.number(one, "difference")) : "hồ sơ không ghi số này")));
        });
        return rows;
    }

    private static Row.Piece difference(long difference) {
        return Row.quoted(
                difference == 0 ? "khớp" : "chênh lệch " + (difference > 0 ? "+" : "") + Figure.in(difference));
    }

    private Figure matters(JsonNode json, String field, String figure, String... narrowed) {
        return Figure.of(Fields.number(json, field), address + "/figures/" + figure, narrowed);
    }

    private Figure tasks(JsonNode json, String field, String... narrowed) {
        return Figure.of(Fields.number(json, field), address + "/tasks", narrowed);
    }

    private static Row.Piece quoted(JsonNode json, String field) {
        return Row.quoted(Figure.in(Fields.number(json, field)));
    }
}
