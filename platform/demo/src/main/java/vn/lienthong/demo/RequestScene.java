package vn.lienthong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;

/**
 * A request under the regulation of 2020, from its making to its closing: one addressee carries it out, and its clock stands
 * still for a while; the other refuses on a lawful ground, and a leader moves its part.
 */
final class RequestScene {
    static final AgencyCode REQUESTER = new AgencyCode("SC389-15");
    static final AgencyCode WILLING = new AgencyCode("MS-15");
    static final AgencyCode UNABLE = new AgencyCode("MS-22");
    static final AgencyCode INSTEAD = new AgencyCode("MS-20");
    static final AgencyCode LEADER = AgencyCode.STANDING_OFFICE;
    static final List<AgencyCode> CAST = List.of(REQUESTER, WILLING, UNABLE, INSTEAD, LEADER);

    private static final String REGULATION = "QCPH-VPTT389-QLTT-2020";

    /** Long enough to be ahead when it is decided on, short enough to be waited for. */
    private static final Duration PAUSE = Duration.ofSeconds(6);

    private static final RequestContent CONTENT = new RequestContent(
            RequestKind.VERIFY,
            "Xác minh kho hàng nghi chứa thuốc lá nhập lậu ở phường Lào Cai",
            "Kho thuê ở phường Lào Cai nhận hàng ban đêm, nghi chứa thuốc lá điếu nhập lậu. Đề nghị xác minh chủ thuê,"
                    + " phương tiện ra vào và đường đi của hàng.",
            Urgency.VERY_URGENT,
            null,
            REGULATION + ", ¶3",
            null,
            REGULATION,
            null,
            null,
            null,
            null,
            null);

    private final Steps steps;
    private final Clock clock;

    RequestScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    void play() throws InterruptedException {
        Played made = steps.play(
                "YC001",
                REQUESTER,
                new MakeRequest(CONTENT, List.of(WILLING, UNABLE)),
                "yêu cầu %s và %s xác minh (thượng khẩn), theo Quy chế phối hợp 2020".formatted(WILLING, UNABLE));
        RequestId request = new RequestId(UUID.fromString(Steps.begun(made)));
        steps.explain("requests", request.key(), WILLING, 1);
        receive(request);
        moveOn(request);
        Instant until = carryOut(request);
        answerInstead(request);
        resume(request, until);
        judge(request);
        end(request);
    }

    private void receive(RequestId request) throws InterruptedException {
        Played received = steps.play(
                "YC001-tiepnhan",
                WILLING,
                new ReceiveRequest(request, null),
                "xác nhận tiếp nhận, để bên kia biết yêu cầu đã tới");
        steps.narrator()
                .add("thời điểm tiếp nhận được ghi: "
                        + Steps.time(
                                steps.event(received, RequestReceived.class).at()));
        steps.play(
                "YC001-nhan",
                WILLING,
                new AcceptRequest(request, "Đội Quản lý thị trường số 1 thực hiện."),
                "nhận yêu cầu");
    }

    private void moveOn(RequestId request) throws InterruptedException {
        steps.play(
                "YC001-tuchoi",
                UNABLE,
                new RefuseRequest(
                        request,
                        RefusalGround.NOT_COMPETENT,
                        "Hàng không đi qua Quảng Ninh; kho và tuyến ở tỉnh khác."),
                "từ chối theo căn cứ của Quy chế: không thuộc thẩm quyền");
        steps.play(
                "YC001-chuyen",
                LEADER,
                new ReaddressRequest(request, UNABLE, INSTEAD, "Hàng đi từ Lạng Sơn về Lào Cai."),
                "chuyển phần của %s cho %s; đồng hồ của nơi nhận mới bắt đầu".formatted(UNABLE, INSTEAD));
    }

    /** @return until when the clock stands still */
    private Instant carryOut(RequestId request) throws InterruptedException {
        steps.play(
                "YC001-giao",
                WILLING,
                new AssignRequest(request, "Đội Quản lý thị trường số 1", "Đội trưởng", null),
                "phân công đơn vị và chức danh (không ghi tên người)");
        steps.play("YC001-lam", WILLING, new StartRequest(request, null), "bắt đầu thực hiện");
        Instant until = clock.instant().plus(PAUSE);
        steps.play(
                "YC001-dung",
                REQUESTER,
                new PauseRequest(request, WILLING, until, "Chờ kết quả giám định mẫu.", REGULATION + ", ¶3"),
                "tạm dừng thời hạn của %s tới %s; sau đó đồng hồ tự chạy tiếp".formatted(WILLING, Steps.time(until)));
        steps.play(
                "YC001-motphan",
                WILLING,
                new AnswerPartly(
                        request, "Kho cho thuê từ tháng trước, hợp đồng viết tay.", "phương tiện, đường đi của hàng"),
                "trả lời một phần");
        return until;
    }

    private void answerInstead(RequestId request) throws InterruptedException {
        steps.play(
                "YC001-dondoc",
                REQUESTER,
                new UrgeRequest(request, null, "Đề nghị trả lời trong ngày để kịp kiểm tra."),
                "đôn đốc mọi nơi còn nợ trả lời");
        steps.explain("requests", request.key(), REQUESTER, 10);
        steps.play("YC001-nhan2", INSTEAD, new AcceptRequest(request, null), "nhận phần được chuyển");
        steps.play(
                "YC001-traloi2",
                INSTEAD,
                new AnswerRequest(request, "Hai xe tải nhẹ nhận hàng ở Lạng Sơn lúc 23 giờ, theo cao tốc về Lào Cai."),
                "trả lời");
        steps.play("YC001-duyet2", REQUESTER, new ApproveAnswer(request, INSTEAD, null), "chấp thuận trả lời này");
    }

    private void resume(RequestId request, Instant until) throws InterruptedException {
        steps.stage()
                .byTime(request, WILLING, RequestResumed.class)
                .ifPresent(resumed -> steps.narrator()
                        .tell("đồng hồ của %s tự chạy tiếp, muộn %d ms so với giờ đã định; hạn trả lời lùi tới %s"
                                .formatted(
                                        steps.narrator().name(WILLING),
                                        Duration.between(until, resumed.at()).toMillis(),
                                        Steps.time(resumed.answer().at()))));
    }

    private void judge(RequestId request) throws InterruptedException {
        steps.play("YC001-traloi", WILLING, new AnswerRequest(request, "Chủ kho đã rõ."), "trả lời");
        steps.play(
                "YC001-tralai",
                REQUESTER,
                new SendBackAnswer(request, WILLING, "Chưa nêu phương tiện ra vào kho.", null),
                "trả lại vì chưa đủ, với thời hạn mới");
        steps.play(
                "YC001-traloi-lai",
                WILLING,
                new AnswerRequest(request, "Chủ kho đã rõ; hai xe tải nhẹ ra vào từ 23 giờ đến 2 giờ.", null, files()),
                "trả lời lại, kèm biên bản và sơ đồ kho");
        steps.play("YC001-duyet", REQUESTER, new ApproveAnswer(request, WILLING, "Đã đủ."), "chấp thuận");
    }

    private List<Attachment> files() throws InterruptedException {
        byte[] minutes = MadeFiles.page(List.of(
                "BIEN BAN XAC MINH", "Kho thue o phuong Lao Cai", "Hai xe tai nhe ra vao tu 23 gio den 2 gio."));
        return List.of(
                steps.store(WILLING, "Biên bản xác minh.pdf", minutes, "Biên bản xác minh, 1 trang"),
                steps.store(WILLING, "Sơ đồ kho.png", MadeFiles.sketch(), "Sơ đồ kho và chỗ xe đỗ"));
    }

    private void end(RequestId request) throws InterruptedException {
        steps.play(
                "YC001-dong",
                REQUESTER,
                new CloseRequest(request, "Đã đủ thông tin, lập kế hoạch kiểm tra."),
                "kết thúc yêu cầu: không còn ai nợ trả lời");
        steps.explain("requests", request.key(), REQUESTER, 19);
        steps.refused(
                "YC001-muon",
                WILLING,
                new AnswerRequest(request, "Bổ sung sau khi đã kết thúc."),
                "trả lời thêm khi yêu cầu đã kết thúc");
    }
}
