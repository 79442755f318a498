package vn.lienthong.demo;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.standalone.Part;

/** Somebody reports the head of an agency: it goes to the body above, and he, those beside him and those under him find nothing. */
final class IntegrityScene {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final AgencyCode CONCERNED = new AgencyCode("POLICE-15");
    private static final AgencyCode UNDER = new AgencyCode("PC03-15");
    private static final AgencyCode BESIDE = new AgencyCode("POLICE-22");
    private static final AgencyCode ABOVE = new AgencyCode("MPS");

    static final List<AgencyCode> CAST = List.of(OFFICE, CONCERNED, UNDER, BESIDE, ABOVE);

    private static final int NOT_FOUND = 404;
    private static final String TITLE = "Bị phản ánh cho xe chở hàng lậu qua chốt kiểm soát";
    private static final String TEXT =
            "Người gọi cho biết nhiều đêm xe tải không biển số qua chốt kiểm soát mà không bị dừng, theo lệnh của người đứng đầu.";

    private final Steps steps;
    private final Narrator narrator;

    IntegrityScene(Steps steps) {
        this.steps = steps;
        this.narrator = steps.narrator();
    }

    void play() throws InterruptedException {
        TipContent content = new TipContent(
                Channel.HOTLINE,
                TITLE,
                TEXT,
                new ProvinceCode("15"),
                null,
                null,
                null,
                null,
                List.of(CONCERNED),
                "Giám đốc");
        Played received = steps.play(
                "LC-nhan",
                OFFICE,
                new ReceiveTip(content, ABOVE, null),
                "nhận qua đường dây nóng một tin về người đứng đầu %s".formatted(narrator.name(CONCERNED)));
        String matter = Steps.begun(received);
        steps.stage()
                .proposal(received)
                .ifPresent(proposal -> narrator.add("quy định: %s".formatted(proposal.sentence())));
        steps.play("LC-thuly", ABOVE, new AcceptTip(new TipId(UUID.fromString(matter))), "thụ lý tin ấy");
        try {
            look(matter);
        } catch (IOException failure) {
            steps.stage().fault("tin về cán bộ: " + failure.getMessage());
        }
    }

    /** Once the one who may see it does, the others are asked. */
    private void look(String matter) throws IOException, InterruptedException {
        String path = "/api/v1/tips/" + matter;
        if (!steps.ask(path, ABOVE, tip -> tip.path("history").size() > 2)
                .path("id")
                .asString("")
                .equals(matter)) {
            steps.stage().fault("%s không tra được tin về cán bộ mà mình giải quyết".formatted(ABOVE));
        }
        for (AgencyCode kept : List.of(CONCERNED, UNDER, BESIDE)) {
            boolean found = steps.stage().rest().status(Part.EXCHANGE, path, kept) != NOT_FOUND
                    || steps.stage()
                            .rest()
                            .ask(Part.EXCHANGE, "/api/v1/tips?limit=500", kept)
                            .toString()
                            .contains(matter)
                    || steps.stage().knowing(matter).contains(kept);
            if (found) {
                steps.stage().fault("%s thấy tin về cán bộ dù không được phép".formatted(kept));
            }
            narrator.add(
                    found
                            ? "✗ NGOÀI DỰ KIẾN: %s thấy tin ấy".formatted(narrator.name(kept))
                            : "%s hỏi theo mã, xem danh sách, mở hộp thư: không có gì".formatted(narrator.name(kept)));
        }
    }
}
