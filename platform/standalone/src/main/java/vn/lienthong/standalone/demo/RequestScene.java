package vn.lienthong.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.standalone.demo.Played.Way;

/** A request from its making to its closing: one addressee takes it on and answers, the other refuses on a lawful ground. */
final class RequestScene {
    static final AgencyCode REQUESTER = new AgencyCode("MS-15");
    static final AgencyCode WILLING = new AgencyCode("POLICE-15");
    static final AgencyCode UNABLE = new AgencyCode("BORDER-15");

    private static final Duration READING = Duration.ofMillis(1500);
    private static final String TITLE = "Xác minh kho hàng nghi chứa thuốc lá nhập lậu ở phường Lào Cai";
    private static final String TEXT =
            "Qua theo dõi hàng bán trên mạng, quản lý thị trường thấy một kho thuê ở phường Lào Cai nhận hàng ban đêm, nghi chứa"
                    + " thuốc lá điếu nhập lậu. Đề nghị xác minh chủ thuê, phương tiện ra vào và phối hợp khi kiểm tra.";
    private static final String ANSWER =
            "Đã xác minh: kho cho thuê từ tháng trước theo hợp đồng viết tay; hai xe tải nhẹ ra vào từ 23 giờ đến 2 giờ."
                    + " Công an phường cử tổ công tác phối hợp khi quản lý thị trường kiểm tra.";

    private final Stage stage;
    private final Narrator narrator;
    private final Clock clock;

    RequestScene(Stage stage, Narrator narrator, Clock clock) {
        this.stage = stage;
        this.narrator = narrator;
        this.clock = clock;
    }

    void play() throws InterruptedException {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY,
                TITLE,
                TEXT,
                Urgency.VERY_URGENT,
                clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                "Quy chế phối hợp 2020, ¶3",
                null);
        narrator.tell("%s gửi yêu cầu xác minh (thượng khẩn, hạn 24 giờ) tới %s và %s"
                .formatted(narrator.name(REQUESTER), narrator.name(WILLING), narrator.name(UNABLE)));
        narrator.add("“%s”, căn cứ %s".formatted(TITLE, content.basis()));
        Played made = step("YC001", REQUESTER, new MakeRequest(content, List.of(WILLING, UNABLE)), Way.KAFKA);
        String matter = made.matter();
        if (matter == null) {
            return;
        }
        for (AgencyCode addressee : List.of(WILLING, UNABLE)) {
            boolean seen = made.events().stream()
                    .anyMatch(event -> stage.holders(event).contains(addressee));
            narrator.add("%s %s yêu cầu trong hộp thư đến của mình"
                    .formatted(narrator.name(addressee), seen ? "thấy" : "CHƯA thấy"));
        }
        answer(new RequestId(UUID.fromString(matter)));
    }

    private void answer(RequestId request) throws InterruptedException {
        narrator.tell("%s nhận yêu cầu".formatted(narrator.name(WILLING)));
        step("YC001-nhan", WILLING, new AcceptRequest(request, "Giao Phòng Cảnh sát kinh tế thực hiện."), Way.REST);
        narrator.tell("%s từ chối: %s, vì kho nằm ngoài khu vực biên giới"
                .formatted(
                        narrator.name(UNABLE),
                        RefusalGround.NOT_COMPETENT.nameVi().toLowerCase(Locale.ROOT)));
        step(
                "YC001-tuchoi",
                UNABLE,
                new RefuseRequest(
                        request,
                        RefusalGround.NOT_COMPETENT,
                        "Kho ở trung tâm phường, ngoài khu vực biên giới; thẩm quyền thuộc Công an tỉnh."),
                Way.KAFKA);
        narrator.tell("%s trả lời".formatted(narrator.name(WILLING)));
        narrator.add("“%s”".formatted(ANSWER));
        step("YC001-traloi", WILLING, new AnswerRequest(request, ANSWER), Way.KAFKA);
        narrator.tell("%s đã có trả lời của mọi nơi nhận và kết thúc yêu cầu".formatted(narrator.name(REQUESTER)));
        step("YC001-dong", REQUESTER, new CloseRequest(request, "Đã đủ thông tin, lập kế hoạch kiểm tra."), Way.REST);
    }

    private Played step(String id, AgencyCode by, AgencyCommand command, Way way) throws InterruptedException {
        Played played = stage.play(Act.of(id, by, command, TITLE), way);
        if (played.isAsExpected()) {
            played.events()
                    .forEach(event -> narrator.add("qua %s → được nhận → tới hộp thư của %s (%s)"
                            .formatted(played.way().nameVi(), Narrator.codes(stage.holders(event)), played.tookVi())));
        } else {
            narrator.add("✗ NGOÀI DỰ KIẾN: " + played.outcome());
        }
        narrator.pause(READING);
        return played;
    }
}
