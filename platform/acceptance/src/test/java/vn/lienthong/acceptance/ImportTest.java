package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Lienthong;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** An agency brings its case files in a table: looked at first, taken once, and told row by row. */
class ImportTest {
    private static final String HEADERS =
            "Mã của cơ quan;Tiêu đề;Ngày phát hiện;Đơn vị phát hiện;Lực lượng;\"Tỉnh, thành phố\";Tuyến;Hành vi vi phạm;Hàng hóa;Nhóm hàng;Số lượng 1;Đơn vị tính 1;Tên hàng 1;Trị giá (đồng)\n";

    @TempDir
    Path folder;

    private final String run = UUID.randomUUID().toString();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void isLookedAtFirstTakenOnceAndToldOfARowThatHasChanged() throws IOException {
        Path bad = table(
                row("1", "Tạm giữ thuốc lá", "02/11/2026", "Lào Cai", "1.500", "bao"),
                row("2", "Xe tải 30 tấn chở 200.000 tấn đường", "02/11/2026", "Lào Cai", "200.000", "tấn"),
                row("3", "Tạm giữ thuốc lá", "02/11/2099", "Tỉnh Không Có", "1,5,2", "bao"),
                row("4", "Xe máy chở 400 kg thuốc lá", "02/11/2026", "15", "400", "kg"));

        assertThat(run(bad, "--preview")).as(err.toString()).isEqualTo(1);

        assertThat(out.toString())
                .contains("Chưa gửi gì. Đã kiểm tra: 3 dòng sẽ được nhận, 1 dòng bị từ chối.")
                .contains("Dòng 3  2-" + run, "cột “Số lượng 1”: 200.000.000 kg là nhiều khác thường")
                .contains("cột “Ngày phát hiện”", "cột “Tỉnh, thành phố”", "cột “Số lượng 1”: Không phải số")
                .contains("lưu ý, cột “Số lượng 1”: 400 kg là nhiều khác thường");
        assertThat(found("1-" + run)).isEmpty();

        assertThat(run(bad)).as("nothing of a file with a bad row is sent").isEqualTo(1);
        assertThat(found("1-" + run)).isEmpty();
        assertThat(run(bad, "--skip-bad")).isEqualTo(1);
        assertThat(said()).contains("3 dòng được chấp nhận, 1 dòng bị từ chối");
        await().untilAsserted(() ->
                assertThat(List.of(found("1-" + run), found("4-" + run))).allMatch(outcomes -> outcomes.size() == 1));
        assertThat(found("3-" + run)).isEmpty();
        assertThat(Files.readString(folder.resolve("a.csv.ket-qua.csv")))
                .contains("được chấp nhận", "bị từ chối", "import-casefile:4-" + run);

        Path changed = table(
                row("1", "Tạm giữ thuốc lá", "02/11/2026", "Lào Cai", "1.500", "bao"),
                row("4", "Một tiêu đề khác", "02/11/2026", "15", "400", "kg"),
                row("5", "Tạm giữ thuốc lá", "11/2026", "Hà Nội", "0,5", "tấn"));
        assertThat(run(changed, "--skip-bad")).isEqualTo(1);
        assertThat(said())
                .contains("đã nhập trước đây với nội dung khác")
                .contains("1 dòng đã nhập trước đây, nội dung như cũ, 1 dòng được chấp nhận, 1 dòng bị từ chối");
        await().untilAsserted(() -> assertThat(found("5-" + run)).hasSize(1));
        assertThat(run(changed, "--json", "--preview")).isEqualTo(1);
        JsonNode last = Json.mapper().readTree(said().strip().lines().toList().getLast());
        assertThat(last.get("repeats").intValue()).isEqualTo(2);
        assertThat(last.get("sent").booleanValue()).isFalse();
    }

    /** The outcomes of the row of that key. */
    private static List<JsonNode> found(String key) {
        var answer = agency(MARKET).getsRaw(Part.INTAKE, "/api/v1/outcomes/import-casefile:" + key);
        return answer.statusCode() == 404
                ? List.of()
                : Json.mapper().readTree(answer.body()).valueStream().toList();
    }

    private String row(String key, String title, String day, String province, String quantity, String unit) {
        return "%s-%s;%s;%s;Đội QLTT số 1;market_surveillance;%s;warehouse;smuggled;thuốc lá;tobacco;%s;%s;thuốc lá;12.500.000%n"
                .formatted(key, run, title, day, province, quantity, unit);
    }

    private Path table(String... rows) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), HEADERS + String.join("", rows));
    }

    private String said() {
        return out.toString();
    }

    private int run(Path file, String... options) {
        out.getBuffer().setLength(0);
        Standalone system = RunningSystem.system();
        List<String> all = new ArrayList<>(List.of("import", file.toString(), "--kind", "casefile", "--as", "MS-15"));
        all.addAll(List.of("--data", system.data().toString()));
        all.addAll(List.of("--intake", system.ports().url(Part.INTAKE).toString()));
        all.addAll(List.of("--exchange", system.ports().url(Part.EXCHANGE).toString()));
        all.addAll(List.of("--identity", system.ports().url(Part.IDENTITY).toString()));
        all.addAll(List.of(options));
        return Lienthong.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
