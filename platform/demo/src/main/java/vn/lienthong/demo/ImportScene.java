package vn.lienthong.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.demo.Played.Way;

/** An agency brings case files in a table: what is wrong is told before anything is sent, and a second run begins nothing twice. */
final class ImportScene {
    private static final AgencyCode BY = new AgencyCode("MS-15");

    static final List<AgencyCode> CAST = List.of(BY);

    private static final List<String> TITLES =
            List.of("Tạm giữ thuốc lá điếu ở kho phường Cam Đường", "Tạm giữ thuốc lá điếu ở kho phường Sa Pa");
    private static final String FINDER = "Đội QLTT số 1";
    private static final String HEADERS =
            "Mã của cơ quan;Tiêu đề;Ngày phát hiện;Đơn vị phát hiện;Lực lượng;\"Tỉnh, thành phố\";Tuyến;Hành vi vi phạm;Hàng hóa;Nhóm hàng;Số lượng 1;Đơn vị tính 1;Tên hàng 1\n";

    private final Steps steps;
    private final TableDoor door;

    ImportScene(Steps steps, TableDoor door) {
        this.steps = steps;
        this.door = door;
    }

    void play() throws InterruptedException {
        Narrator narrator = steps.narrator();
        narrator.tell("%s có một bảng ba vụ việc, và kiểm tra trước".formatted(narrator.name(BY)));
        try {
            Path table = door.table(
                    "vu-viec.csv",
                    HEADERS
                            + row("1", TITLES.getFirst(), "Lào Cai")
                            + row("2", "Một vụ ở tỉnh không có trên bản đồ", "Tỉnh Không Có")
                            + row("3", TITLES.getLast(), "Lào Cai"));
            said(table, "--preview", "2 dòng sẽ được nhận, 1 dòng bị từ chối");
            narrator.tell("Gửi hai dòng đúng, còn dòng sai để sửa");
            said(table, "--skip-bad", "2 dòng được chấp nhận, 1 dòng bị từ chối");
            List<Played> sent = new ArrayList<>();
            for (String title : TITLES) {
                steps.stage()
                        .sentBy(
                                Way.TABLE,
                                BY,
                                new OpenCaseFile(facts(title), null, null),
                                CaseFileOpened.class,
                                opened -> opened.facts().title().equals(title),
                                title)
                        .ifPresent(sent::add);
            }
            sent.forEach(played -> narrator.add("“%s” tới hộp thư của %s"
                    .formatted(
                            played.act().title(),
                            Narrator.codes(steps.stage().holders(played.events().getFirst())))));
            narrator.tell("Chạy lại đúng bảng ấy: không hồ sơ nào được lập hai lần");
            said(table, "--skip-bad", "2 dòng đã nhập trước đây, nội dung như cũ");
            sent.forEach(played -> steps.stage().repeated(played.act()));
        } catch (IOException failure) {
            steps.stage().fault("nhập bảng: " + failure.getMessage());
        }
    }

    private void said(Path table, String option, String wanted) throws IOException {
        List<String> said = door.run(table, BY, option);
        said.stream().filter(line -> !line.startsWith("…")).forEach(steps.narrator()::add);
        if (said.stream().noneMatch(line -> line.contains(wanted))) {
            throw new IOException("%s không nói “%s” mà nói: %s".formatted(option, wanted, said));
        }
    }

    private static String row(String key, String title, String province) {
        return "demo-%s;%s;02/11/2025;%s;market_surveillance;%s;warehouse;smuggled;thuốc lá;tobacco;1.500;bao;thuốc lá\n"
                .formatted(key, title, FINDER, province);
    }

    /** What a good row says. */
    private static CaseFacts facts(String title) {
        return new CaseFacts(
                title,
                null,
                new Detection(
                        null, FINDER, Force.MARKET_SURVEILLANCE, List.of(), new ProvinceCode("15"), "warehouse", null),
                new Goods(
                        "thuốc lá",
                        "tobacco",
                        List.of(new Quantity(BigDecimal.valueOf(1500), "bao", "thuốc lá")),
                        null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }
}
