package vn.lienthong.client.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.client.FormText;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.Answer;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;

/** Lists what was parked, opens one record, has it sent again or discards it, as the standing office. */
@Command(
        name = "parked",
        description = {
            "Các mục giữ lại: liệt kê, mở một mục, gửi lại hoặc bỏ, với tư cách Văn phòng Thường trực.",
            "Mỗi mục chỉ được xử lý một lần; lần sau bị từ chối và cho biết ai đã làm gì, lúc nào.",
            "Ví dụ: ./lienthong parked; ./lienthong parked agency.MS-15.outbox-0@42",
            "       ./lienthong parked agency.MS-15.outbox-0@42 --discard --because \"Đã gửi lại bằng LC-2.\""
                    + " --officer \"Trần Thị Bình\"",
            "Mã kết thúc: 0 xong; 1 không có mục này hoặc bị từ chối, kèm mọi lý do; 2 dùng sai; 3 hệ thống không trả"
                    + " lời."
        })
public final class ParkedCommand implements Callable<Integer> {
    private static final String PARKED = "/api/v1/parked";
    private static final int NOT_FOUND = 404;

    @Parameters(
            paramLabel = "MỤC",
            arity = "0..1",
            description = "Nơi bản ghi được đọc, như agency.MS-15.outbox-0@42; bỏ trống để liệt kê.")
    private @Nullable String id;

    @Option(
            names = "--state",
            paramLabel = "TỪ",
            defaultValue = "open",
            description =
                    "Liệt kê mục: open đang chờ, replayed đã gửi lại, discarded đã bỏ (mặc định: ${DEFAULT-VALUE}).")
    private String state = "open";

    @Option(
            names = "--limit",
            paramLabel = "SỐ",
            defaultValue = "50",
            description = "Nhiều nhất bấy nhiêu mục, 1 đến 500 (mặc định: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--replay", description = "Gửi lại: nguyên trạng, hoặc nội dung đã sửa nếu có --type và --text.")
    private boolean replay;

    @Option(names = "--discard", description = "Bỏ; bên gửi được báo cùng lý do.")
    private boolean discard;

    @Option(names = "--because", paramLabel = "CHỮ", description = "Lý do; bắt buộc khi gửi lại hoặc bỏ.")
    private @Nullable String because;

    @Option(names = "--officer", paramLabel = "HỌ_TÊN", description = "Cán bộ thực hiện; bắt buộc khi gửi lại hoặc bỏ.")
    private @Nullable String officer;

    @Option(
            names = "--type",
            paramLabel = "LOẠI",
            description = "Loại của lệnh đã sửa, như vn.lienthong.request.make.v1.")
    private @Nullable String type;

    @Option(names = "--text", paramLabel = "TỆP", description = "Tệp JSON: nội dung của lệnh đã sửa.")
    private @Nullable Path text;

    @Option(names = "--json", description = "In câu trả lời là một dòng JSON.")
    private boolean json;

    @Mixin
    private IntakeAddress intake = new IntakeAddress();

    @Mixin
    private IdentityAddress identity = new IdentityAddress();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        return data.run(terminal.err(), this::answer);
    }

    private int answer() {
        boolean settles = replay || discard;
        if (id == null) {
            if (settles) {
                throw CannotRun.wrongUse("Hãy nêu mục cần xử lý, như agency.MS-15.outbox-0@42.");
            }
            return list();
        }
        if (!ParkingId.isOne(id)) {
            throw CannotRun.wrongUse(
                    "'%s' không phải mục giữ lại; viết như agency.MS-15.outbox-0@42.".formatted(Wording.line(id)));
        }
        return settles ? settle(new ParkingId(id)) : open(id);
    }

    private int list() {
        JsonNode items = rest().get("%s?state=%s&limit=%d".formatted(PARKED, FormText.of(state), limit))
                .json();
        return show(items, () -> ParkedText.list(items));
    }

    private int open(String one) {
        Answer answer = rest().get(PARKED + "/" + one);
        if (answer.status() == NOT_FOUND) {
            terminal.err().println("Không có mục giữ lại nào ở vị trí %s.".formatted(one));
            return ExitCodes.REFUSED;
        }
        JsonNode record = answer.json();
        return show(record, () -> ParkedText.record(record));
    }

    private int settle(ParkingId parked) {
        if (replay && discard) {
            throw CannotRun.wrongUse("Chỉ chọn một: --replay hoặc --discard.");
        }
        if (because == null || because.isBlank() || officer == null || officer.isBlank()) {
            throw CannotRun.wrongUse("Cần --because (lý do) và --officer (họ tên cán bộ thực hiện).");
        }
        Correction correction = correction();
        if (discard && correction != null) {
            throw CannotRun.wrongUse("--type và --text chỉ dùng với --replay.");
        }
        ParkingCommand command =
                discard ? new DiscardParked(parked, because) : new ReplayParked(parked, because, correction);
        return outcome(rest().post("/api/v1/events", "application/cloudevents+json", event(command, officer)));
    }

    private int outcome(Answer answer) {
        if (answer.status() == 202 && answer.body().length > 0) {
            show(answer.json(), () -> List.of("◌ Lệnh này được giữ lại chờ xử lý, không mất: ./lienthong parked"));
            return ExitCodes.NO_ANSWER;
        }
        if (answer.status() == 202) {
            terminal.err().println("Đã gửi, chưa có kết quả; xem lại bằng: ./lienthong parked " + id);
            return ExitCodes.NO_ANSWER;
        }
        boolean refused = answer.status() == 409 || answer.status() == 422;
        JsonNode told = refused ? Json.tree(answer.body()) : answer.json();
        show(
                told,
                () -> refused
                        ? ParkedText.refused(told)
                        : List.of("✓ Đã %s. Xem kết quả: ./lienthong parked %s"
                                .formatted(discard ? "bỏ" : "gửi lại", id)));
        return refused ? ExitCodes.REFUSED : ExitCodes.DONE;
    }

    private @Nullable Correction correction() {
        if (type == null && text == null) {
            return null;
        }
        if (type == null || text == null) {
            throw CannotRun.wrongUse("Nội dung đã sửa cần cả --type và --text.");
        }
        try {
            return new Correction(type, Files.readString(text));
        } catch (IOException unreadable) {
            throw CannotRun.wrongUse(
                    "Không đọc được tệp %s (cần là văn bản UTF-8).".formatted(Wording.line(text.toString())));
        }
    }

    /** The same for the same done again, which then has no further effect. */
    private static byte[] event(ParkingCommand command, String officer) {
        byte[] payload = Json.write(command);
        String name = officer + new String(payload, StandardCharsets.UTF_8);
        ObjectNode event = Json.mapper().createObjectNode();
        Envelope.of(
                        "parked-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        Sources.of(AgencyCode.STANDING_OFFICE),
                        MessageTypes.of(command).name())
                .actedBy(officer.strip())
                .attributes()
                .forEach(event::put);
        event.set("data", Json.tree(payload));
        return Json.write(event);
    }

    private int show(JsonNode found, Supplier<List<String>> lines) {
        if (json) {
            terminal.out().println(Json.mapper().writeValueAsString(found));
        } else {
            lines.get().forEach(terminal.out()::println);
        }
        return ExitCodes.DONE;
    }

    private AgencyRest rest() {
        return data.rest(AgencyCode.STANDING_OFFICE, "intake", intake.given(), IntakeAddress.USUAL, identity);
    }
}
