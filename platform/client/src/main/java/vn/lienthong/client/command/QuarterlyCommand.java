package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.FormText;

/** Shows what a party of an agreement exchanges with the others for a quarter, prepared from the events, and the lists behind it. */
@Command(
        name = "quarterly",
        description = {
            "Trao đổi thông tin hằng quý theo quy chế, chuẩn bị từ hồ sơ: việc của một bên liên quan các bên khác.",
            "Chỉ đếm hồ sơ cơ quan hỏi được xem; với chính mình thì kèm nội dung để gửi, chỉ nêu điều mọi bên nhận"
                    + " được xem.",
            "Ví dụ: ./lienthong quarterly QC-2026-000001 2026-Q4 --as DMSD;"
                    + " ./lienthong quarterly QC-2026-000001 2026-Q4 --list requests.late --json",
            "Gửi: lệnh vn.lienthong.commitment.fulfil.v1 với việc đang nợ và nội dung ấy, hoặc nút trên bảng điều"
                    + " khiển.",
            "Mã kết thúc: 0 đã trả lời; 1 không có (hoặc cơ quan không được xem); 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class QuarterlyCommand extends ExchangeCommand {
    private static final List<String> KINDS = List.of("commitments");
    private static final String QUARTER = "2[0-9]{3}-Q[1-4]";
    private static final String FIGURE = "[a-z.-]{1,60}";

    @Parameters(
            index = "0",
            paramLabel = "HỒ_SƠ",
            description = "Việc theo quy chế: số như QC-2026-000001, hoặc mã hồ sơ.")
    private String matter = "";

    @Parameters(index = "1", paramLabel = "QUÝ", description = "Quý, viết như 2026-Q4.")
    private String quarter = "";

    @Option(names = "--agency", paramLabel = "MÃ", description = "Bên nào của quy chế (mặc định: cơ quan hỏi).")
    private @Nullable String agency;

    @Option(
            names = "--list",
            paramLabel = "SỐ_LIỆU",
            description = "Liệt kê các hồ sơ đằng sau một số liệu, như requests.late.")
    private @Nullable String figure;

    @Override
    int answer() {
        if (!quarter.matches(QUARTER)) {
            throw CannotRun.wrongUse("'%s' không phải một quý; viết như 2026-Q4.".formatted(Wording.line(quarter)));
        }
        String list = figure;
        if (list != null && !list.matches(FIGURE)) {
            throw CannotRun.wrongUse("--list là một số liệu như information.shared hoặc requests.late.");
        }
        return new AskedMatter(matter, KINDS)
                .find(exchange(), (kind, id) -> asked(id, list))
                .map(found -> show(found, () -> list == null ? lines(found) : listed(found)))
                .orElseGet(() -> none("Không có việc theo quy chế %s, hoặc số liệu này; hoặc %s không được xem."
                        .formatted(Wording.line(matter), exchange().agency())));
    }

    private Optional<JsonNode> asked(String id, @Nullable String list) {
        String of = Stream.of(agency == null ? "" : "agency=" + FormText.of(agency), list == null ? "" : "limit=500")
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
        String path = "/api/v1/commitments/%s/quarters/%s%s%s"
                .formatted(id, quarter, list == null ? "" : "/" + list, of.isEmpty() ? "" : "?" + of);
        return list == null ? exchange().find(path) : exchange().findAll(path);
    }

    private static List<String> lines(JsonNode prepared) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s, việc của %s mà %s được xem%s:"
                .formatted(
                        WatchText.text(prepared, "titleVi"),
                        WatchText.text(prepared, "quarterVi"),
                        WatchText.text(prepared, "party"),
                        WatchText.text(prepared, "seenBy"),
                        prepared.path("complete").asBoolean(true) ? "" : " (chưa tính hết)"));
        prepared.path("figures")
                .forEach(one -> lines.add("  %s: %s  (%s)"
                        .formatted(
                                WatchText.text(one, "nameVi"),
                                Wording.number(one.path("count").asLong(0)),
                                WatchText.text(one, "figure"))));
        prepared.path("owed")
                .forEach(one -> lines.add("Còn nợ: %s, hạn %s – căn cứ %s; mã việc %s"
                        .formatted(
                                WatchText.text(one, "what"),
                                WatchText.time(one, "dueAt"),
                                WatchText.text(one, "basis"),
                                WatchText.text(one, "duty"))));
        if (!prepared.path("complete").asBoolean(true) && prepared.path("party").equals(prepared.path("seenBy"))) {
            lines.add("Chưa đếm hết nên hệ thống không viết sẵn nội dung: tự viết rồi gửi bằng lệnh"
                    + " vn.lienthong.commitment.fulfil.v1 với mã việc trên.");
        }
        if (prepared.hasNonNull("textVi")) {
            lines.add("Nội dung gửi các bên:");
            prepared.path("textVi").asString("").lines().forEach(line -> lines.add("  " + Wording.line(line)));
        }
        return lines;
    }

    private static List<String> listed(JsonNode matters) {
        return matters.isEmpty()
                ? List.of("Không có hồ sơ nào như vậy.")
                : matters.valueStream()
                        .map(one -> "  %s  %s – %s"
                                .formatted(
                                        WatchText.text(one, one.hasNonNull("number") ? "number" : "id"),
                                        WatchText.text(one, "title"),
                                        WatchText.text(one, "statusVi")))
                        .toList();
    }
}
