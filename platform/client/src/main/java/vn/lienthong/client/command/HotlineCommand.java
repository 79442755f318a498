package vn.lienthong.client.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows the tips that an agency took in, in numbers, beside the same days of the year before; or the list behind a number. */
@Command(
        name = "hotline",
        description = {
            "Số liệu tin báo cơ quan tiếp nhận, so với cùng kỳ năm trước; thời gian đến bước xử lý đầu tiên là trung vị.",
            "Ví dụ: ./lienthong hotline; ./lienthong hotline --by area --from 2026-01-01 --to 2026-06-30;"
                    + " ./lienthong hotline --by channel --list form --json",
            "Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class HotlineCommand extends ExchangeCommand {
    private static final List<String> BY = List.of("stream", "channel", "area", "outcome");
    private static final String FIGURES = "/api/v1/hotline/figures";
    private static final String ALL = "all";
    private static final String KEY = "[a-z_]{1,20}|[0-9]{2}";
    private static final int MINUTE = 60;

    @Option(
            names = "--by",
            paramLabel = "TỪ",
            defaultValue = "channel",
            description = "Đếm theo stream (luồng tin), channel (kênh), area (tỉnh), outcome (kết quả)"
                    + " (mặc định: ${DEFAULT-VALUE}).")
    private String by = "channel";

    @Option(
            names = "--from",
            paramLabel = "NGÀY",
            description = "Nhận từ ngày, viết YYYY-MM-DD (mặc định: 90 ngày trước).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "NGÀY", description = "Đến hết ngày (mặc định: hôm nay).")
    private @Nullable LocalDate to;

    @Option(
            names = "--list",
            paramLabel = "DÒNG",
            description = "Liệt kê tin đằng sau một dòng, bằng từ trong ngoặc; all: mọi tin. Nhiều nhất 200 tin.")
    private @Nullable String key;

    @Override
    int answer() {
        if (!BY.contains(by)) {
            throw CannotRun.wrongUse(
                    "'%s' không phải một cách đếm; chỉ có: %s.".formatted(Wording.line(by), String.join(", ", BY)));
        }
        String list = key;
        if (list != null && !list.matches(KEY)) {
            throw CannotRun.wrongUse("--list là từ trong ngoặc của một dòng, hoặc all.");
        }
        String asked = "?by=" + by + (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
        if (list == null) {
            JsonNode table = exchange().ask(FIGURES + asked);
            return show(table, () -> lines(table));
        }
        String row = list.equals(ALL) ? "" : "&key=" + list;
        JsonNode behind = exchange().ask(FIGURES + "/list" + asked + row + "&limit=200");
        return show(behind, () -> listed(behind));
    }

    private List<String> lines(JsonNode table) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, tin báo nhận từ %s đến %s (trong ngoặc: cùng kỳ năm trước):"
                .formatted(exchange().agency(), day(table, "from"), day(table, "to")));
        table.path("rows")
                .forEach(row -> lines.add("  %s [%s]: %s"
                        .formatted(WatchText.text(row, "nameVi"), WatchText.text(row, "key"), counted(row))));
        lines.add("  Tất cả: " + counted(table.path("all")));
        return lines;
    }

    private static String counted(JsonNode row) {
        String took = row.hasNonNull("medianSeconds")
                ? "; %s tin đã có bước xử lý, sau %s phút"
                        .formatted(
                                Wording.number(row.path("acted").asLong(0)),
                                Wording.number(row.path("medianSeconds").asLong(0) / MINUTE))
                : "";
        return "%s (%s)%s"
                .formatted(
                        Wording.number(row.path("count").asLong(0)),
                        Wording.number(row.path("before").asLong(0)),
                        took);
    }

    private static String day(JsonNode table, String field) {
        return CompetenceText.date(LocalDate.parse(table.required(field).asString()));
    }

    private static List<String> listed(JsonNode behind) {
        List<String> lines = new ArrayList<>();
        long total = behind.path("total").asLong(0);
        lines.add(total == 0 ? "Không có tin nào như vậy." : "%s tin:".formatted(Wording.number(total)));
        for (JsonNode one : behind.path("items")) {
            JsonNode tip = one.path("tip");
            lines.add("  %s  %s  %s – %s"
                    .formatted(
                            WatchText.time(one, "moment"),
                            WatchText.text(tip, tip.hasNonNull("number") ? "number" : "id"),
                            WatchText.text(tip, "title"),
                            WatchText.text(tip, "statusVi")));
        }
        if (behind.path("items").size() < total) {
            lines.add("  … còn nữa: chọn khoảng ngày ngắn hơn.");
        }
        return lines;
    }
}
