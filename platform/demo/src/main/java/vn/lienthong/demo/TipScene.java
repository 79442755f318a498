package vn.lienthong.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.demo.Played.Way;

/** Tips come in and are offered to the agencies held competent: one takes it up and brings it to its end, one gives it back, the others have yet to say. */
final class TipScene {
    private static final Duration READING = Duration.ofMillis(800);

    private final Stage stage;
    private final Narrator narrator;
    private final Crowd crowd;

    TipScene(Stage stage, Narrator narrator, Crowd crowd) {
        this.stage = stage;
        this.narrator = narrator;
        this.crowd = crowd;
    }

    void play(List<Act> tips) throws InterruptedException {
        List<Played> offered = new ArrayList<>();
        for (Act tip : tips) {
            Played received = stage.play(tip, Way.KAFKA);
            crowd.tell(received);
            AgencyCode competent = competent(tip);
            if (received.matter() != null && competent != null) {
                narrator.add("chuyển tới %s, nơi có thẩm quyền".formatted(narrator.name(competent)));
                offered.add(received);
            }
            narrator.pause(READING);
        }
        if (offered.size() >= 2) {
            takeUp(offered.get(0));
            giveBack(offered.get(1));
        }
    }

    /** It is looked into, becomes a case file, and ends with an answer for whoever reported it. */
    private void takeUp(Played received) throws InterruptedException {
        AgencyCode by = competent(received.act());
        String matter = received.matter();
        if (by == null || matter == null) {
            return;
        }
        TipId tip = new TipId(UUID.fromString(matter));
        step(received, "thuly", by, new AcceptTip(tip), "thụ lý %s");
        step(
                received,
                "xacminh",
                by,
                new VerifyTip(tip, "Đội Quản lý thị trường số 4", null, null),
                "phân công xác minh %s");
        Played opened = step(received, "hoso", by, fileFrom(tip), "lập hồ sơ vụ việc từ %s");
        String file = opened.matter();
        if (file == null) {
            return;
        }
        step(
                received,
                "cocancu",
                by,
                new SubstantiateTip(
                        tip,
                        new CaseFileId(UUID.fromString(file)),
                        "Kho có 320 thùng mỹ phẩm không nhãn phụ, không hóa đơn."),
                "kết luận %s có căn cứ, gắn hồ sơ vụ việc");
        step(received, "phanhoi", by, new RateTip(tip, TipWorth.LED_TO_CASE, null), "phản hồi: %s đã thành vụ việc");
        step(
                received,
                "ketthuc",
                by,
                new CloseTip(tip, "Tin báo đúng; hàng đã bị tạm giữ và đang được xử lý. Cảm ơn người báo tin."),
                "nêu kết quả để bên tiếp nhận báo lại cho người báo, kết thúc %s");
    }

    private void giveBack(Played received) throws InterruptedException {
        AgencyCode by = competent(received.act());
        String matter = received.matter();
        if (by != null && matter != null) {
            String reason = "Bến nằm sâu trong nội địa, ngoài khu vực biên giới; đề nghị chuyển Công an tỉnh.";
            step(
                    received,
                    "trahoi",
                    by,
                    new ReturnTip(new TipId(UUID.fromString(matter)), reason),
                    "chuyển trả %s. " + reason);
        }
    }

    private Played step(Played received, String what, AgencyCode by, AgencyCommand command, String titleVi)
            throws InterruptedException {
        String tip = received.act().id();
        Played played = stage.play(Act.of(tip + "-" + what, by, command, titleVi.formatted(tip)), Way.REST);
        crowd.tell(played);
        narrator.pause(READING);
        return played;
    }

    private static OpenCaseFile fileFrom(TipId tip) {
        CaseFacts facts = new CaseFacts(
                "Hà Nội: kho mỹ phẩm không nhãn phụ bán qua livestream",
                "Kiểm tra kho theo tin báo của đường dây nóng.",
                new Detection(
                        null,
                        "Đội Quản lý thị trường số 4",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        new ProvinceCode("01"),
                        "warehouse",
                        true),
                new Goods(
                        "mỹ phẩm không nhãn phụ",
                        "cosmetics",
                        List.of(new Quantity(BigDecimal.valueOf(320), "thùng", "mỹ phẩm")),
                        null),
                Violation.UNKNOWN_ORIGIN,
                List.of(Measure.HELD),
                null,
                null);
        return new OpenCaseFile(facts, null, null, null, tip);
    }

    private static @Nullable AgencyCode competent(Act tip) {
        return ((ReceiveTip) tip.command()).competent();
    }
}
