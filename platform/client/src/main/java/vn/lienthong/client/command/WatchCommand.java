package vn.lienthong.client.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.FormText;

/** Shows what is owed, who is silent and what is about to run out. */
@Command(
        name = "watch",
        description = {
            "Theo dõi: ai đang nợ việc gì, hạn đến bao giờ, cơ quan nào im lặng, vụ việc nào thuộc diện theo dõi.",
            "Văn phòng Thường trực và Ban Chỉ đạo thấy mọi việc mình được xem; cơ quan khác thấy việc mình nợ và được nợ.",
            "Ví dụ: ./lienthong watch --state overdue; ./lienthong watch --as MS-15.",
            "Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class WatchCommand extends ExchangeCommand {
    private static final String WATCH = "/api/v1/watch/";

    @Option(
            names = "--state",
            paramLabel = "TỪ",
            description = "Chỉ việc ở tình trạng này: open, warned, overdue, silent, escalated, paused, waiting, no_limit.")
    private @Nullable String state;

    @Option(names = "--agency", paramLabel = "MÃ", description = "Chỉ việc cơ quan này nợ.")
    private @Nullable String agency;

    @Option(
            names = "--matter",
            paramLabel = "TỪ",
            description = "Chỉ loại hồ sơ này: requests, casefiles, plans, groups, tips.")
    private @Nullable String matter;

    @Option(
            names = "--limit",
            paramLabel = "SỐ",
            defaultValue = "50",
            description = "In nhiều nhất bấy nhiêu việc, 1 đến 500 (mặc định: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Override
    int answer() {
        Map<String, JsonNode> watched = new LinkedHashMap<>();
        watched.put("obligations", exchange().ask(WATCH + "obligations" + filters()));
        watched.put("summary", exchange().ask(WATCH + "summary"));
        watched.put("silence", exchange().ask(WATCH + "silence"));
        watched.put("cases", exchange().ask(WATCH + "cases"));
        return show(watched, () -> WatchText.lines(exchange().agency(), watched));
    }

    private String filters() {
        StringBuilder filters = new StringBuilder("?limit=").append(limit);
        add(filters, "state", state);
        add(filters, "agency", agency);
        add(filters, "matter", matter);
        return filters.toString();
    }

    private static void add(StringBuilder filters, String name, @Nullable String value) {
        if (value != null) {
            filters.append('&').append(name).append('=').append(FormText.of(value));
        }
    }
}
