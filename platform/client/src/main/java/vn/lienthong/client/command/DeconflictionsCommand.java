package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;

/** Shows an agency what it has registered for deconfliction: whether anybody else is interested, what it owes, and whom it may speak to. */
@Command(
        name = "deconflictions",
        description = {
            "Đối chiếu đối tượng của cơ quan: có cơ quan khác cùng quan tâm chưa, đang chờ trả lời gì, đầu mối nào đã mở, bao nhiêu nguồn độc lập.",
            "Số nguồn chỉ nêu theo khối 5, khi hết tháng; không nêu là ai.",
            "Chỉ cơ quan đăng ký thấy của mình; bên kia là ai thì chỉ thấy khi hai bên cùng đồng ý.",
            "Ví dụ: ./lienthong deconflictions --as MS-15; ./lienthong deconflictions --as MS-15 --all --json",
            "Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class DeconflictionsCommand extends ExchangeCommand {
    private static final String MATTERS = "/api/v1/deconflictions";
    private static final String OPENED =
            MessageTypes.ofPayload(ContactOpened.class).name();
    private static final int MOST = 500;

    @Option(names = "--all", description = "Kể cả đối chiếu đã kết thúc.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "SỐ",
            defaultValue = "50",
            description = "In nhiều nhất bấy nhiêu đối chiếu, 1 đến 500 (mặc định: ${DEFAULT-VALUE}).")
    private int limit = 50;

    /** What was asked for of one, as it is printed in JSON. */
    private record Found(JsonNode matter, JsonNode explanation) {}

    /** @param count how many there are, which may be more than were asked for */
    private record Shown(long count, List<Found> items) {}

    @Override
    int answer() {
        if (limit < 1 || limit > MOST) {
            throw CannotRun.wrongUse("--limit phải từ 1 đến %d.".formatted(MOST));
        }
        List<Found> found = new ArrayList<>();
        exchange()
                .ask("%s?limit=%d%s".formatted(MATTERS, limit, all ? "" : "&open=true"))
                .forEach(matter -> whole(WatchText.text(matter, "id")).ifPresent(found::add));
        long count = exchange()
                .ask(MATTERS + "/count" + (all ? "" : "?open=true"))
                .path("count")
                .asLong(found.size());
        Shown shown = new Shown(Math.max(count, found.size()), found);
        return show(shown, () -> lines(shown));
    }

    /** A matter and its explanation; empty if it is no more. */
    private Optional<Found> whole(String id) {
        String path = MATTERS + "/" + id;
        return exchange()
                .find(path)
                .flatMap(matter ->
                        exchange().find(path + "/explanation").map(explanation -> new Found(matter, explanation)));
    }

    private List<String> lines(Shown shown) {
        List<String> lines = new ArrayList<>();
        String which = all ? "" : " đang mở";
        lines.add(
                shown.count() == 0
                        ? "%s không có đối chiếu nào%s.".formatted(exchange().agency(), which)
                        : "%s có %s đối chiếu%s, vừa có việc đứng trước:"
                                .formatted(exchange().agency(), Wording.number(shown.count()), which));
        shown.items().forEach(each -> lines.addAll(lines(each.matter(), each.explanation())));
        if (shown.items().size() < shown.count()) {
            lines.add("  … còn nữa: tăng --limit.");
        }
        return lines;
    }

    private static List<String> lines(JsonNode matter, JsonNode explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("  %s  %s – %s"
                .formatted(
                        WatchText.text(matter, matter.hasNonNull("number") ? "number" : "id"),
                        WatchText.text(matter, "title"),
                        WatchText.text(explanation, "stateVi")));
        explanation
                .path("next")
                .valueStream()
                .filter(next -> next.path("owed").asBoolean(false))
                .forEach(next -> lines.add("      phải: %s%s"
                        .formatted(
                                WatchText.text(next, "whatVi"),
                                next.hasNonNull("dueAt") ? ", hạn " + WatchText.time(next, "dueAt") : "")));
        matter.path("history")
                .valueStream()
                .filter(event -> OPENED.equals(event.path("type").asString("")))
                .forEach(event -> lines.add(contact(event.path("data"))));
        return lines;
    }

    private static String contact(JsonNode opened) {
        JsonNode contact = opened.path("contact");
        String number = opened.hasNonNull("number") ? ", " + WatchText.text(opened, "number") : "";
        String reference = opened.hasNonNull("reference") ? ", hồ sơ " + WatchText.text(opened, "reference") : "";
        return "      đầu mối: %s – %s, %s%s%s"
                .formatted(
                        WatchText.text(opened, "other"),
                        WatchText.text(contact, "name"),
                        WatchText.text(contact, "reach"),
                        number,
                        reference);
    }
}
