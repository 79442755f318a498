package vn.lienthong.client.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditCheck;
import vn.lienthong.contract.audit.AuditFault;
import vn.lienthong.contract.audit.TreeHead;

/** Checks an export of the audit log; needs no running system. */
@Command(
        name = "verify",
        description = {
            "Kiểm tệp xuất của nhật ký, không cần hệ thống: từng mục, từng đầu cây đã ký; dừng ở chỗ sai đầu tiên và nói",
            "mục nào bị thiếu, bị sửa, bị chuyển chỗ, hay có mục lạ chèn vào.",
            "Khóa nên lấy từ nơi khác tệp: --keys. Không có thì dùng khóa trong tệp, chỉ biết tệp không tự mâu thuẫn.",
            "Đầu cây đã giữ từ trước (--head) cho biết phần đuôi có bị cắt, nhật ký có bị viết lại hay không.",
            "Ví dụ: ./lienthong audit verify nhat-ky.jsonl --keys khoa.json --head dau-cay.json",
            "Mã kết thúc: 0 đúng; 1 sai; 2 dùng sai; 3 không lấy được khóa."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TỆP", description = "Tệp do ./lienthong audit export ghi ra.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "SỐ",
            defaultValue = "0",
            description = "Kiểm từ mục này (mặc định: mục đầu).")
    private long from;

    @Option(names = "--to", paramLabel = "SỐ", description = "Kiểm đến trước mục này (mặc định: hết tệp).")
    private long to = Long.MAX_VALUE;

    @Option(
            names = "--keys",
            paramLabel = "TỆP|URL",
            description = "Bộ khóa công khai (JWK Set) đã biết là của hệ thống: tệp, hoặc địa chỉ http(s).")
    private @Nullable String keys;

    @Option(
            names = "--head",
            paramLabel = "TỆP",
            description = "Một đầu cây đã giữ từ trước: một phần tử của GET /api/v1/audit/heads, ở dạng JSON.")
    private @Nullable Path head;

    @Option(names = "--json", description = "In kết quả là một dòng JSON.")
    private boolean json;

    @Mixin
    private PublicKeys published = new PublicKeys();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        try {
            return told(found());
        } catch (CannotRun reason) {
            terminal.err().println(reason.getMessage());
            return reason.exitCode();
        }
    }

    private AuditCheck.Found found() {
        if (from < 0 || to <= from) {
            throw CannotRun.wrongUse("Cần 0 ≤ --from < --to.");
        }
        JsonNode trusted = keys == null ? null : json(published.at(keys), JsonNode.class, "bộ khóa");
        TreeHead.Signed known = head == null ? null : json(PublicKeys.read(head), TreeHead.Signed.class, "đầu cây");
        if (known != null && (known.head() == null || known.signature() == null)) {
            throw CannotRun.wrongUse("Tệp đầu cây thiếu head hoặc signature.");
        }
        try (BufferedReader export = Files.newBufferedReader(file)) {
            return new AuditCheck(trusted, known, from, to).check(export);
        } catch (IOException unreadable) {
            throw new CannotRun(ExitCodes.WRONG_USE, "Không đọc được tệp %s.".formatted(file), unreadable);
        }
    }

    private static <T> T json(byte[] bytes, Class<T> type, String what) {
        try {
            return Json.read(bytes, type);
        } catch (JacksonException malformed) {
            throw CannotRun.wrongUse("Tệp %s không phải JSON đúng dạng.".formatted(what));
        }
    }

    private int told(AuditCheck.Found found) {
        AuditFault fault = found.fault();
        if (json) {
            terminal.out().println(Json.mapper().writeValueAsString(found));
        } else if (fault == null) {
            terminal.out()
                    .println("Nhật ký đúng: %s mục (từ %d đến %d), %s đầu cây đã ký."
                            .formatted(
                                    Wording.number(found.entries()),
                                    found.from(),
                                    found.to() - 1,
                                    Wording.number(found.heads())));
        } else {
            terminal.out().println("Nhật ký KHÔNG đúng: " + Wording.line(fault.detailVi()));
        }
        if (keys == null) {
            terminal.err()
                    .println(
                            "Khóa lấy trong chính tệp này: kết quả chỉ nói tệp không tự mâu thuẫn. Dùng --keys với khóa lấy"
                                    + " từ GET /api/v1/keys.");
        }
        return fault == null ? ExitCodes.DONE : ExitCodes.REFUSED;
    }
}
