package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/** Shows who would see what of a command, and why, before it is published; nothing is recorded, nobody is told. */
@Command(
        name = "preview",
        description = {
            "Xem trước khi gửi: nếu gửi lệnh trong tệp thì ai sẽ xem được, vì sao, phần nào nơi ấy không thấy. Không gửi gì.",
            "Tệp như của lệnh publish: mỗi bản ghi một lệnh có \"type\" và \"data\".",
            "Ví dụ: ./lienthong preview chia-se.json --as BORDER-15",
            "Mã kết thúc: 0 mọi lệnh sẽ được chấp nhận; 1 có lệnh sẽ bị từ chối; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class PreviewCommand extends ExchangeCommand {
    private static final String ADDRESS = "/api/v1/visibility/preview";

    @Parameters(paramLabel = "TỆP", description = "Tệp JSON; - là đầu vào chuẩn.")
    private String file = "";

    /** What is asked. */
    record Asked(String type, JsonNode data) {}

    @Override
    int answer() {
        boolean[] refused = {false};
        try (PublicationFile commands = PublicationFile.of(file, System.in)) {
            commands.forEach(exchange().agency(), command -> {
                JsonNode preview = exchange().ask(ADDRESS, new Asked(command.type(), Json.tree(command.data())));
                refused[0] |= !preview.path("accepted").asBoolean(false);
                show(preview, () -> lines(command.type(), preview));
            });
        }
        return refused[0] ? ExitCodes.REFUSED : ExitCodes.DONE;
    }

    private static List<String> lines(String type, JsonNode preview) {
        List<String> lines = new ArrayList<>();
        String command = Wording.line(type);
        if (!preview.path("accepted").asBoolean(false)) {
            lines.add(command + ": sẽ bị từ chối:");
            preview.path("reasons")
                    .forEach(reason -> lines.add("  %s%s"
                            .formatted(
                                    reason.hasNonNull("pointer") ? WatchText.text(reason, "pointer") + ": " : "",
                                    WatchText.text(reason, "detail"))));
            return lines;
        }
        lines.add(command + ": những nơi sau sẽ xem được, không ai khác:");
        preview.path("readers").forEach(reader -> {
            lines.add("  %s  %s – %s%s"
                    .formatted(
                            WatchText.text(reader, "agency"),
                            WatchText.text(reader, "nameVi"),
                            WatchText.text(reader, "because"),
                            reader.path("inbox").asBoolean(false) ? "" : " Không vào hộp đến."));
            reader.path("events").forEach(event -> lines.add(line(event)));
        });
        return lines;
    }

    private static String line(JsonNode event) {
        List<String> withheld = event.path("withheld")
                .valueStream()
                .map(field -> Wording.line(field.asString("")))
                .toList();
        return "      "
                + WatchText.text(event, "typeVi")
                + (withheld.isEmpty() ? "" : "; không thấy: " + String.join(", ", withheld));
    }
}
