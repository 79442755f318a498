package vn.lienthong.client.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.OwnerOnly;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditExport;
import vn.lienthong.contract.audit.TreeHead;

/** Takes the audit log out, as far as it is sealed, into a file that can be checked without the system. */
@Command(
        name = "export",
        description = {
            "Xuất nhật ký kiểm chứng ra tệp: các mục, các đầu cây đã ký và khóa công khai; chỉ xuất phần đã ký.",
            "Tệp nêu tên người đọc và bên gửi: hãy giữ kín. Số của mục đếm từ 0; tệp được nới đến đầu cây gần nhất.",
            "Ví dụ: ./lienthong audit export nhat-ky.jsonl; ./lienthong audit export mot-phan.jsonl --from 1000 --to 2000",
            "Mã kết thúc: 0 xong; 1 chưa có gì đã ký trong khoảng ấy; 2 dùng sai; 3 hệ thống không trả lời."
        })
final class AuditExportCommand extends ExchangeCommand {
    private static final int AT_ONCE = 1000;
    private static final String AUDIT = "/api/v1/audit";

    @Parameters(paramLabel = "TỆP", description = "Tệp để ghi, chỉ chủ đọc được; tệp cũ bị thay.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "SỐ", defaultValue = "0", description = "Từ mục này (mặc định: mục đầu).")
    private long from;

    @Option(names = "--to", paramLabel = "SỐ", description = "Đến trước mục này (mặc định: hết phần đã ký).")
    private long to = Long.MAX_VALUE;

    @Override
    int answer() {
        if (from < 0 || to <= from) {
            throw CannotRun.wrongUse("Cần 0 ≤ --from < --to.");
        }
        List<TreeHead.Signed> heads = heads();
        long sealed = heads.isEmpty() ? 0 : heads.getLast().head().size();
        if (sealed <= from) {
            return none("Chưa có mục nào từ số %d trở đi được ký.".formatted(from));
        }
        boolean afterOne = heads.getFirst().head().size() <= from;
        long first = afterOne ? heads.getFirst().head().size() : 0;
        try (BufferedWriter out = opened()) {
            write(out, new AuditExport.Opening(first, sealed, now(), exchange().ask("/api/v1/keys")));
            if (afterOne) {
                TreeHead.Signed before = heads.getFirst();
                write(out, new AuditExport.Head(before.head(), before.signature(), null));
            }
            entries(out, first, afterOne ? heads.subList(1, heads.size()) : heads);
        } catch (IOException unwritten) {
            throw new CannotRun(ExitCodes.WRONG_USE, "Không ghi được tệp %s.".formatted(file), unwritten);
        }
        return show(
                Map.of("file", file.toString(), "from", first, "to", sealed),
                () -> List.of("Đã xuất %s mục (từ %d đến %d) ra %s. Kiểm: ./lienthong audit verify %s"
                        .formatted(Wording.number(sealed - first), first, sealed - 1, file, file)));
    }

    /** Those that cover what is wanted, with the one before it if there is one. */
    private List<TreeHead.Signed> heads() {
        List<TreeHead.Signed> heads = new ArrayList<>();
        long reached = from;
        boolean more = true;
        while (more) {
            JsonNode page = exchange().ask("%s/heads?from=%d&limit=%d".formatted(AUDIT, reached, AT_ONCE));
            int known = heads.size();
            for (JsonNode each : page) {
                TreeHead.Signed head = Json.mapper().treeToValue(each, TreeHead.Signed.class);
                boolean isNew = heads.isEmpty()
                        || head.head().size() > heads.getLast().head().size();
                if (isNew && (heads.isEmpty() || heads.getLast().head().size() < to)) {
                    heads.add(head);
                }
            }
            more = heads.size() > known && heads.getLast().head().size() < to;
            reached = heads.isEmpty() ? from : heads.getLast().head().size();
        }
        return heads;
    }

    private void entries(BufferedWriter out, long first, List<TreeHead.Signed> heads) throws IOException {
        Deque<AuditExport.Entry> ahead = new ArrayDeque<>();
        long asked = first;
        long number = first;
        for (TreeHead.Signed signed : heads) {
            List<AuditExport.Entry> entries = new ArrayList<>();
            while (number < signed.head().size()) {
                if (ahead.isEmpty()) {
                    asked += page(asked, ahead);
                }
                AuditExport.Entry entry = ahead.removeFirst();
                entries.add(entry);
                write(out, entry);
                number++;
            }
            write(out, new AuditExport.Head(signed.head(), signed.signature(), AuditExport.leaves(entries)));
        }
    }

    private int page(long number, Deque<AuditExport.Entry> ahead) {
        JsonNode page = exchange().ask("%s/entries?from=%d&limit=%d".formatted(AUDIT, number, AT_ONCE));
        page.path("entries")
                .forEach(entry -> ahead.add(new AuditExport.Entry(
                        entry.path("number").asLong(), binary(entry.path("bytes")), binary(entry.path("leaf")))));
        if (ahead.isEmpty()) {
            throw new CannotRun(
                    ExitCodes.NO_ANSWER,
                    "Mục %d đã ký nhưng chưa đọc lại được; hãy thử lại sau ít giây.".formatted(number),
                    new IllegalStateException("no entry " + number));
        }
        return ahead.size();
    }

    private static byte @Nullable [] binary(JsonNode value) {
        return value.isString() ? value.binaryValue() : null;
    }

    private BufferedWriter opened() throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, OwnerOnly.file());
        return Files.newBufferedWriter(file);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void write(BufferedWriter out, AuditExport line) throws IOException {
        out.write(line.line());
        out.write('\n');
    }
}
