package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the bulletins that an agency has or has issued, the one that moved last first. */
@Command(
        name = "bulletins",
        description = {
            "Bản tin cơ quan nhận được hoặc đã phát hành: phương thức, thủ đoạn mới; dự báo; mặt hàng, lĩnh vực trọng"
                    + " điểm.",
            "Hạn xác nhận đã đọc, nếu cơ quan chưa xác nhận. Nội dung: ./lienthong explain, hoặc bảng điều khiển.",
            "Ví dụ: ./lienthong bulletins --as MS-15; ./lienthong bulletins --as MS-15 --kind forecast --json",
            "Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class BulletinsCommand extends ExchangeCommand {
    private static final List<String> KINDS = List.of("any", "method", "forecast", "focus");
    private static final int MOST = 500;

    @Option(
            names = "--kind",
            paramLabel = "TỪ",
            defaultValue = "any",
            description = "Chỉ loại này: method, forecast, focus (mặc định: ${DEFAULT-VALUE}, mọi loại).")
    private String kind = "any";

    @Option(names = "--open", description = "Chỉ bản tin còn hiệu lực.")
    private boolean open;

    @Option(
            names = "--limit",
            paramLabel = "SỐ",
            defaultValue = "50",
            description = "In nhiều nhất bấy nhiêu bản tin, 1 đến 500 (mặc định: ${DEFAULT-VALUE}).")
    private int limit = 50;

    /** @param count how many there are, which may be more than were asked for */
    private record Shown(long count, JsonNode items) {}

    @Override
    int answer() {
        if (!KINDS.contains(kind)) {
            throw CannotRun.wrongUse("'%s' không phải một loại bản tin; chỉ có: %s."
                    .formatted(Wording.line(kind), String.join(", ", KINDS)));
        }
        if (limit < 1 || limit > MOST) {
            throw CannotRun.wrongUse("--limit phải từ 1 đến %d.".formatted(MOST));
        }
        String asked = "bulletin=%s%s".formatted(kind, open ? "&open=true" : "");
        JsonNode items = exchange().ask("/api/v1/information?limit=%d&%s".formatted(limit, asked));
        long count = exchange()
                .ask("/api/v1/information/count?" + asked)
                .path("count")
                .asLong(items.size());
        Shown shown = new Shown(Math.max(count, items.size()), items);
        return show(shown, () -> lines(shown));
    }

    private List<String> lines(Shown shown) {
        List<String> lines = new ArrayList<>();
        lines.add(
                shown.count() == 0
                        ? "%s không có bản tin nào như vậy."
                                .formatted(exchange().agency())
                        : "%s có %s bản tin, vừa có việc đứng trước:"
                                .formatted(exchange().agency(), Wording.number(shown.count())));
        shown.items().forEach(one -> lines.add(line(one)));
        if (shown.items().size() < shown.count()) {
            lines.add("  … còn nữa: tăng --limit.");
        }
        return lines;
    }

    private static String line(JsonNode one) {
        String number = WatchText.text(one, one.hasNonNull("number") ? "number" : "id");
        String due = one.hasNonNull("dueAt") ? ", hạn " + WatchText.time(one, "dueAt") : "";
        String ended = one.path("open").asBoolean(true) ? "" : ", đã kết thúc";
        return "  %s  %s: %s – %s%s%s"
                .formatted(
                        number,
                        WatchText.text(one, "bulletinVi"),
                        WatchText.text(one, "title"),
                        WatchText.text(one, "provider"),
                        due,
                        ended);
    }
}
