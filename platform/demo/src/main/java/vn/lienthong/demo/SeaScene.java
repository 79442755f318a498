package vn.lienthong.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;

/** Two requests at sea: an emergency, of which those above are told at once; and one to a whole line, whose units answer up. */
final class SeaScene {
    static final AgencyCode REQUESTER = new AgencyCode("BORDER-22");
    static final AgencyCode COAST_GUARD = new AgencyCode("COASTGUARD-1");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-RVIII");
    static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    static final AgencyCode LINE = new AgencyCode("COASTGUARD");
    static final List<AgencyCode> CAST = List.of(REQUESTER, COAST_GUARD, CUSTOMS, OFFICE, LINE);

    private final Steps steps;

    SeaScene(Steps steps) {
        this.steps = steps;
    }

    /** Reinforcement, hỏa tốc. */
    void reinforce() throws InterruptedException {
        RequestContent content = content(
                RequestKind.REINFORCE,
                Urgency.EXPRESS,
                "Tăng cường tàu chặn xuồng chở hàng lậu ngoài cửa Vạn Gia",
                "Bốn xuồng máy chở hàng đông lạnh chạy ra vùng biển; đề nghị tàu và lực lượng kiểm soát ngay.");
        Played made = steps.play(
                "YC002",
                REQUESTER,
                new MakeRequest(content, List.of(COAST_GUARD, CUSTOMS)),
                "yêu cầu hỏa tốc %s và %s tăng cường trên biển".formatted(COAST_GUARD, CUSTOMS));
        RequestId request = new RequestId(UUID.fromString(Steps.begun(made)));
        SortedSet<AgencyCode> above = new TreeSet<>(steps.stage().knowing(request.key()));
        above.removeAll(List.of(REQUESTER, COAST_GUARD, CUSTOMS));
        steps.narrator()
                .add("cấp trên và nơi giám sát biết ngay, không đợi ai quá hạn: %s".formatted(Narrator.codes(above)));
        steps.explain("requests", request.key(), COAST_GUARD, 1);
        steps.play("YC002-nhan1", COAST_GUARD, new AcceptRequest(request, "Hai tàu tuần tra xuất phát."), "nhận");
        steps.play("YC002-nhan2", CUSTOMS, new AcceptRequest(request, "Một tàu của đội kiểm soát trên biển."), "nhận");
        steps.play(
                "YC002-traloi1",
                COAST_GUARD,
                new AnswerRequest(request, "Đã giữ ba xuồng, giao biên phòng lập biên bản."),
                "trả lời");
        steps.play(
                "YC002-traloi2", CUSTOMS, new AnswerRequest(request, "Đã giữ một xuồng ở luồng phía nam."), "trả lời");
        steps.play("YC002-dong", REQUESTER, new CloseRequest(request, null), "kết thúc yêu cầu");
    }

    /** What was done at sea is given to the press, once those who did it have agreed on what is said. */
    void release(Instant from) throws InterruptedException {
        RequestContent content = content(
                        RequestKind.AGREE_PRESS_RELEASE,
                        Urgency.NORMAL,
                        "Thống nhất thông tin báo chí về vụ chặn xuồng ngoài cửa Vạn Gia",
                        "Đề nghị cho ý kiến về nội dung, thời điểm và cơ quan báo chí tiếp nhận.")
                .releasing(new PressRelease(
                        "Chặn bốn xuồng chở hàng đông lạnh lậu ngoài cửa Vạn Gia",
                        "Các lực lượng phối hợp đã giữ bốn xuồng máy chở hàng đông lạnh không rõ nguồn gốc.",
                        List.of("Thông tấn xã Việt Nam"),
                        from));
        Played made = steps.play(
                "YC004",
                REQUESTER,
                new MakeRequest(content, List.of(COAST_GUARD)),
                "đề nghị %s thống nhất nội dung cho báo chí".formatted(COAST_GUARD));
        RequestId request = new RequestId(UUID.fromString(Steps.begun(made)));
        steps.play("YC004-nhan", COAST_GUARD, new AcceptRequest(request, null), "nhận");
        steps.play("YC004-traloi", COAST_GUARD, new AnswerRequest(request, "Đồng ý."), "đồng ý");
        steps.play("YC004-chapthuan", REQUESTER, new ApproveAnswer(request, COAST_GUARD, null), "ghi nhận đồng ý");
        steps.play("YC004-congbo", REQUESTER, new PublishRelease(request), "công bố cho báo chí");
    }

    /** A national request to a line, its local units and back. */
    void cascade() throws InterruptedException {
        RequestContent content = content(
                RequestKind.PROVIDE_DOCUMENTS,
                Urgency.NORMAL,
                "Tổng hợp tàu cá sang mạn dầu trên biển trong tháng",
                "Đề nghị từng vùng báo số tàu, vị trí và cách sang mạn đã phát hiện.");
        Played made = steps.play(
                "YC003",
                OFFICE,
                new MakeRequest(content, List.of(LINE), true),
                "gửi yêu cầu tới cả ngành dọc %s".formatted(LINE));
        RequestMade event = steps.event(made, RequestMade.class);
        List<AgencyCode> units = Optional.ofNullable(event.owed()).orElse(List.of()).stream()
                .filter(owed -> owed.line() != null)
                .map(owed -> owed.addressee())
                .toList();
        List<AgencyCode> unreached = Optional.ofNullable(event.unreached()).orElse(List.of());
        steps.narrator().add("tới các đơn vị địa phương: " + Narrator.codes(units));
        steps.narrator().add("chưa kết nối, ngành dọc tự báo: " + Narrator.codes(unreached));
        carryUp(event.request(), units);
    }

    private void carryUp(RequestId request, List<AgencyCode> units) throws InterruptedException {
        Played last = null;
        for (AgencyCode unit : units) {
            steps.play("YC003-nhan-" + unit, unit, new AcceptRequest(request, null), "nhận");
            last = steps.play(
                    "YC003-traloi-" + unit,
                    unit,
                    new AnswerRequest(request, "Đã phát hiện hai tàu, có vị trí kèm theo."),
                    "trả lời");
        }
        if (last != null) {
            RequestRolledUp up = steps.event(last, RequestRolledUp.class);
            steps.narrator()
                    .add("các đơn vị đã xong: %d trả lời, %d từ chối; %s trả lời chung được"
                            .formatted(up.answered().size(), up.refused().size(), up.line()));
        }
        steps.play("YC003-nhan", LINE, new AcceptRequest(request, null), "nhận");
        steps.play(
                "YC003-traloi",
                LINE,
                new AnswerRequest(request, "Tổng hợp của các vùng: sáu tàu."),
                "trả lời chung cho cả ngành");
        steps.play("YC003-dong", OFFICE, new CloseRequest(request, null), "kết thúc yêu cầu");
    }

    private static RequestContent content(RequestKind kind, Urgency urgency, String title, String text) {
        return new RequestContent(kind, title, text, urgency, null, "Quyết định số 389/QĐ-TTg ngày 19/3/2014", null);
    }
}
