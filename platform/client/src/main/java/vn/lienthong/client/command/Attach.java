package vn.lienthong.client.command;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.FormText;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;

/** Stores a file as an agency, and prints the record by which a command names it. */
@Command(
        name = "attach",
        description = {
            "Lưu một tệp với tư cách một cơ quan và in bản ghi để đặt vào danh sách attachments của lệnh.",
            "Ảnh được ghi lại không kèm vị trí, thiết bị. Tệp không lệnh nào nêu trong 7 ngày thì bị xóa.",
            "Nhận PDF, JPEG, PNG, TXT, CSV, DOCX, XLSX, ODT, nhiều nhất 25 MiB; kiểu được xem từ nội dung, không theo tên.",
            "Ví dụ: ./lienthong attach bien-ban.pdf --as POLICE-15 --json",
            "Mã kết thúc: 0 đã lưu; 2 tệp không được nhận hoặc dùng sai; 3 hệ thống không trả lời."
        })
public final class Attach implements Callable<Integer> {
    @Parameters(paramLabel = "TỆP", description = "Tệp cần lưu.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            description = "Cơ quan lưu, ví dụ POLICE-15; chỉ lệnh của cơ quan này nêu được tệp.")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Option(names = "--caption", paramLabel = "CHỮ", description = "Lời chú thích đặt vào bản ghi.")
    private String caption = "";

    @Option(names = "--json", description = "Chỉ in bản ghi, là một dòng JSON.")
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
        return data.run(terminal.err(), () -> show(stored()));
    }

    private Attachment stored() {
        BodyPublisher body = body();
        String name = FormText.of(String.valueOf(file.getFileName()));
        JsonNode record = data.rest(agency, "intake", intake.given(), IntakeAddress.USUAL, identity)
                .post("/api/v1/attachments?name=" + name, body)
                .json();
        Attachment attachment = Json.mapper().treeToValue(record, Attachment.class);
        return caption.isBlank() ? attachment : attachment.captioned(caption.strip());
    }

    private BodyPublisher body() {
        try {
            if (Files.isRegularFile(file)) {
                return BodyPublishers.ofFile(file);
            }
        } catch (FileNotFoundException | SecurityException unreadable) {
            // told below
        }
        throw CannotRun.wrongUse("Không đọc được tệp %s.".formatted(Wording.line(file.toString())));
    }

    private int show(Attachment attachment) {
        String record = Json.mapper().writeValueAsString(attachment);
        if (!json) {
            terminal.out().println("✓ Đã lưu " + AttachmentText.text(attachment));
            terminal.out().println("Đặt bản ghi này vào \"attachments\" của lệnh, trong 7 ngày:");
        }
        terminal.out().println(record);
        return ExitCodes.DONE;
    }
}
