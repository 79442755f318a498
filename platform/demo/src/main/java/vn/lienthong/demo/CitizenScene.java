package vn.lienthong.demo;

import java.io.IOException;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.demo.Played.Way;

/** Somebody reports something by the form, is asked, answers, and reads the outcome, with nothing but 16 digits. */
final class CitizenScene {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final String TITLE = "Cửa hàng bán mỹ phẩm không nhãn phụ ở phố cổ";
    private static final String TEXT = "Cửa hàng bày hàng trăm hộp kem không có nhãn tiếng Việt.";
    private static final String PROVINCE = "01";
    private static final String QUESTION = "Cửa hàng mở cửa từ mấy giờ, tên biển hiệu là gì?";
    private static final String ANSWER = "Mở từ 9 giờ sáng, biển hiệu màu xanh ở đầu phố.";
    private static final String OUTCOME =
            "Đã kiểm tra: hàng có nhãn phụ ở mặt sau hộp, có hóa đơn. Cảm ơn người báo tin.";

    private final Steps steps;
    private final CitizenDoor citizen;

    CitizenScene(Steps steps, CitizenDoor citizen) {
        this.steps = steps;
        this.citizen = citizen;
    }

    void play() throws InterruptedException {
        try {
            reported();
        } catch (IOException failure) {
            steps.stage().fault("biểu mẫu báo tin: " + failure.getMessage());
        }
    }

    private void reported() throws IOException, InterruptedException {
        Narrator narrator = steps.narrator();
        narrator.tell("Một người dân mở biểu mẫu, không tài khoản, không JavaScript: “%s”".formatted(TITLE));
        String receipt = citizen.report(Map.of("title", TITLE, "text", TEXT, "province", PROVINCE));
        narrator.add("trang trả về biên nhận %s".formatted(receipt));
        TipContent content = new TipContent(Channel.FORM, TITLE, TEXT, new ProvinceCode(PROVINCE), null, null, null);
        Played received = steps.stage()
                .sentBy(
                        Way.FORM,
                        OFFICE,
                        new ReceiveTip(content, null, null),
                        TipReceived.class,
                        tip -> tip.content().title().equals(TITLE),
                        TITLE)
                .orElseThrow(() -> new IOException("no tip came by the form"));
        TipId tip = steps.event(received, TipReceived.class).tip();
        steps.play("DAN-hoi", OFFICE, new AskReporter(tip, QUESTION), "hỏi người báo tin: " + QUESTION);
        String asked = citizen.follow(receipt, QUESTION);
        narrator.tell("Người dân nhập biên nhận, đọc câu hỏi và trả lời");
        citizen.add(asked, ANSWER);
        steps.stage()
                .sentBy(
                        Way.FORM,
                        OFFICE,
                        new ReporterAdds(tip, ANSWER, null),
                        ReporterAdded.class,
                        added -> added.tip().equals(tip),
                        "người báo tin trả lời")
                .ifPresent(added -> narrator.add("tới %s (%s)".formatted(narrator.name(OFFICE), added.tookVi())));
        steps.play("DAN-thuly", OFFICE, new AcceptTip(tip), "thụ lý tin báo");
        steps.play("DAN-xacminh", OFFICE, new VerifyTip(tip, "Phòng Nghiệp vụ", null, null), "phân công xác minh");
        steps.play("DAN-ketluan", OFFICE, new DismissTip(tip, "Hàng có nhãn phụ, có hóa đơn."), "kết luận");
        steps.play("DAN-ketthuc", OFFICE, new CloseTip(tip, OUTCOME), "kết thúc, nêu kết quả bằng lời dễ hiểu");
        citizen.follow(receipt, OUTCOME);
        narrator.tell("Người dân nhập biên nhận và đọc: “%s”".formatted(OUTCOME));
    }
}
