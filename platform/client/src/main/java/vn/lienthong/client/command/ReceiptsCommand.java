package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.receipt.Stage;

/** Shows what of a piece of information or a request reached whom, and what each has done about it; with {@code --json}, to be verified. */
@Command(
        name = "receipts",
        description = {
            "Biên nhận nghĩa vụ của một thông tin hoặc yêu cầu: đã giao, đã đọc, đã nhận điều kiện, đã thực hiện.",
            "Bên cung cấp thấy mọi nơi nhận; nơi nhận thấy của mình. Kiểm không cần hệ thống: ghi --json ra tệp, rồi verify-custody.",
            "Ví dụ: ./lienthong receipts TT-2026-000012 --as MS-15; ./lienthong receipts information/6f0c… --as MS-15 --json > bien-nhan.json",
            "Mã kết thúc: 0 đã trả lời; 1 không có hồ sơ này (hoặc cơ quan không được xem); 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class ReceiptsCommand extends ExchangeCommand {
    private static final List<String> KINDS = List.of("information", "requests");

    @Parameters(paramLabel = "HỒ_SƠ", description = "Số như YC-2026-000123, mã hồ sơ, hoặc information/6f0c….")
    private String matter = "";

    @Override
    int answer() {
        return new AskedMatter(matter, KINDS)
                .find(exchange(), this::receipts)
                .map(receipts -> show(receipts, () -> lines(receipts)))
                .orElseGet(() -> none("Không có hồ sơ %s có biên nhận, hoặc %s không được xem."
                        .formatted(Wording.line(matter), exchange().agency())));
    }

    private Optional<JsonNode> receipts(String kind, String id) {
        return exchange().find("/api/v1/%s/%s/receipts".formatted(kind, id));
    }

    private static List<String> lines(JsonNode receipts) {
        List<String> lines = new ArrayList<>();
        for (JsonNode signed : receipts) {
            JsonNode receipt = signed.path("receipt");
            lines.add(WatchText.text(receipt, "recipient")
                    + (receipt.path("steps").isEmpty() ? ": chưa có gì được giao hoặc đọc." : ":"));
            receipt.path("steps").forEach(step -> lines.add(line(step.path("content"))));
        }
        return lines.isEmpty() ? List.of("Hồ sơ này không có nơi nhận nào.") : lines;
    }

    private static String line(JsonNode done) {
        String stage = WatchText.text(done, "stage");
        String stageVi = Stage.of(stage).map(Stage::nameVi).orElse(stage);
        String typeVi = MessageTypes.find(WatchText.text(done, "type"))
                .map(MessageType::nameVi)
                .map(name -> " – " + name)
                .orElse("");
        return "  %s  %s%s".formatted(WatchText.time(done, "at"), stageVi, typeVi);
    }
}
