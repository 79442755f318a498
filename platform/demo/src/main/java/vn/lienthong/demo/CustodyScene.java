package vn.lienthong.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.custody.CustodyCheck;

/** A file goes to the police and comes back; both hold the other competent, and who stands above both decides. */
final class CustodyScene {
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode SUPERIOR = new AgencyCode("SC389-15");
    static final List<AgencyCode> CAST = List.of(MARKET, POLICE, SUPERIOR);

    private static final int LINKS = 5;

    private final Steps steps;
    private final Clock clock;

    CustodyScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** @return the file, which the police hold in the end */
    CaseFileId play() throws InterruptedException {
        Played opened = steps.play(
                "HS001", MARKET, new OpenCaseFile(facts(), null, null), "lập hồ sơ: 2.400 bao thuốc lá nhập lậu");
        CaseFileId file = new CaseFileId(UUID.fromString(Steps.begun(opened)));
        CaseFileOpened event = steps.event(opened, CaseFileOpened.class);
        if (event.custody() == null) {
            throw new IllegalStateException("a file opened today has no first link");
        }
        Played offered = steps.play(
                "HS001-chuyen",
                MARKET,
                new OfferTransfer(file, event.custody().digest(), transfer()),
                "chuyển hồ sơ có dấu hiệu tội phạm cho %s, kèm bảng kê ba mục".formatted(POLICE));
        steps.narrator()
                .add("%s còn giữ hồ sơ cho đến khi nơi nhận ký nhận; trả lời chậm nhất %s"
                        .formatted(
                                MARKET,
                                Steps.time(steps.event(offered, TransferOffered.class)
                                        .answering()
                                        .dueAt())));
        steps.refused(
                "HS001-giamao",
                POLICE,
                new ReturnTransfer(file, event.custody().digest(), ReturnGround.NOT_COMPETENT, "Dựa trên mắt xích cũ."),
                "trả lại dựa trên một mắt xích không còn là mới nhất");
        Played returned = steps.play(
                "HS001-tralai",
                POLICE,
                new ReturnTransfer(
                        file,
                        link(offered),
                        ReturnGround.NOT_COMPETENT,
                        "Kiểm đếm sơ bộ dưới 1.500 bao, chưa tới mức xử lý hình sự."),
                "trả lại hồ sơ: không thuộc thẩm quyền");
        decide(file, returned);
        verify(file);
        return file;
    }

    private void decide(CaseFileId file, Played returned) throws InterruptedException {
        Played disputed = steps.play(
                "HS001-tranhchap",
                MARKET,
                new DisputeCompetence(file, link(returned), "Biên bản kiểm đếm ghi 2.400 bao, từ 1.500 bao trở lên."),
                "nêu tranh chấp thẩm quyền");
        CompetenceDisputed event = steps.event(disputed, CompetenceDisputed.class);
        steps.narrator()
                .add("%s quyết định chậm nhất %s. %s"
                        .formatted(
                                steps.narrator().name(event.superior()),
                                Steps.time(event.deciding().dueAt()),
                                event.whySuperior()));
        steps.explain("casefiles", file.key(), SUPERIOR, 4);
        steps.play(
                "HS001-quyetdinh",
                SUPERIOR,
                new DecideCompetence(
                        file,
                        link(disputed),
                        POLICE,
                        "Bộ luật Hình sự 2015, Điều 190 khoản 1",
                        "Theo biên bản kiểm đếm hai bên cùng ký; số lượng thuộc mức xử lý hình sự."),
                "quyết định %s thụ lý; hồ sơ sang tay ngay, không lúc nào không có nơi giữ".formatted(POLICE));
    }

    private void verify(CaseFileId file) throws InterruptedException {
        JsonNode signed = steps.ask(
                "/api/v1/casefiles/%s/custody".formatted(file),
                MARKET,
                answer -> answer.path("record").path("links").size() == LINKS);
        byte[] keys = Json.write(steps.ask("/api/v1/keys", MARKET, answer -> true));
        List<String> wrong = CustodyCheck.wrong(Json.write(signed), keys);
        steps.narrator()
                .tell("%s lấy biên bản lưu giữ đã ký và tự kiểm, chỉ cần khóa công khai"
                        .formatted(steps.narrator().name(MARKET)));
        steps.narrator()
                .add(
                        wrong.isEmpty()
                                ? "đúng: chữ ký hợp lệ, %d mắt xích nối liền, %s đang giữ"
                                        .formatted(
                                                signed.path("record")
                                                        .path("links")
                                                        .size(),
                                                signed.path("record")
                                                        .path("holder")
                                                        .asString("?"))
                                : "✗ NGOÀI DỰ KIẾN: " + wrong);
        wrong.forEach(reason -> steps.stage().fault("biên bản đúng mà bị bắt lỗi: " + reason));
        String altered = new String(Json.write(signed), StandardCharsets.UTF_8).replace("2400", "1400");
        List<String> found = CustodyCheck.wrong(altered.getBytes(StandardCharsets.UTF_8), keys);
        steps.narrator().add("sửa 2400 bao thành 1400 rồi kiểm lại: " + String.join(" ", found));
        if (found.isEmpty()) {
            steps.stage().fault("biên bản bị sửa mà không bị phát hiện");
        }
    }

    private Sha256 link(Played step) {
        return steps.event(step, CustodyEvent.class).custody().digest();
    }

    private CaseFacts facts() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        return new CaseFacts(
                "Lào Cai: kho chứa 2.400 bao thuốc lá điếu nhập lậu",
                "Kiểm tra kho theo kết quả xác minh, phát hiện thuốc lá điếu nhập lậu không hóa đơn.",
                new Detection(
                        new PartialDate(today.toString()),
                        "Đội Quản lý thị trường số 1",
                        Force.MARKET_SURVEILLANCE,
                        List.of(Force.POLICE),
                        new ProvinceCode("15"),
                        "warehouse",
                        false),
                new Goods(
                        "thuốc lá điếu",
                        "tobacco",
                        List.of(new Quantity(BigDecimal.valueOf(2400), "bao", "thuốc lá điếu")),
                        null),
                Violation.SMUGGLED,
                List.of(Measure.VIOLATION_RECORD, Measure.HELD),
                null,
                null);
    }

    private Transfer transfer() {
        return new Transfer(
                POLICE,
                TransferKind.CRIMINAL_REFERRAL,
                clock.instant(),
                "Luật Xử lý vi phạm hành chính 2012, Điều 62 khoản 1",
                "Số lượng từ 1.500 bao trở lên, có dấu hiệu tội phạm.",
                List.of(
                        item(1, InventoryKind.DOCUMENT, "Biên bản vi phạm hành chính", 1, "bản", null),
                        item(2, InventoryKind.EVIDENCE, "Thuốc lá điếu", 2400, "bao", null),
                        item(
                                3,
                                InventoryKind.ELECTRONIC_FILE,
                                "Dữ liệu camera của kho",
                                1,
                                "tệp",
                                new Sha256("3".repeat(64)))));
    }

    private static InventoryItem item(
            int number, InventoryKind kind, String description, int quantity, String unit, @Nullable Sha256 sha256) {
        return new InventoryItem(number, kind, description, BigDecimal.valueOf(quantity), unit, null, sha256);
    }
}
