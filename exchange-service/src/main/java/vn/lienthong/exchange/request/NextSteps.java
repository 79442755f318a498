package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.views.explain.Explanation.Next;

/** What may or must be done now with a request that is open. */
final class NextSteps {
    private final Open open;
    private final Lines lines;
    private final Function<AgencyCode, String> name;
    private final List<Next> next = new ArrayList<>();

    NextSteps(Open open, Lines lines, Function<AgencyCode, String> name) {
        this.open = open;
        this.lines = lines;
        this.name = name;
    }

    List<Next> all() {
        open.obligations().values().forEach(this::ofAddressee);
        ofTheRequester();
        open.joint().stream()
                .filter(each -> !open.joined().contains(each))
                .forEach(each -> may(each, "Xác nhận cùng đề xuất", JoinRequest.class));
        return next;
    }

    private void ofAddressee(Obligation each) {
        if (open.owesDocuments(each.addressee())) {
            may(
                    each.addressee(),
                    "Gửi tài liệu họp: " + Gathering.names(open, each.addressee()),
                    SupplyDocuments.class);
        }
        switch (each.standing()) {
            case Standing.Unreceived unreceived -> {
                must(
                        each,
                        "Xác nhận tiếp nhận" + time(each),
                        ReceiveRequest.class,
                        each.clock().receipt().at());
                must(
                        each,
                        "Nhận và trả lời",
                        AcceptRequest.class,
                        each.clock().answer().at());
            }
            case Standing.Received received -> {
                must(
                        each,
                        "Nhận và trả lời" + time(each),
                        AcceptRequest.class,
                        each.clock().answer().at());
                may(each.addressee(), "Từ chối, nếu có căn cứ của quy chế", RefuseRequest.class);
            }
            case Standing.Undertaken undertaken ->
                must(
                        each,
                        "Trả lời" + time(each) + waiting(each),
                        AnswerRequest.class,
                        each.clock().answer().at());
            case Standing.Answered answered -> {
                may(open.requester(), "Chấp thuận trả lời của " + name.apply(each.addressee()), ApproveAnswer.class);
                may(
                        open.requester(),
                        "Trả lại trả lời của %s để bổ sung".formatted(name.apply(each.addressee())),
                        SendBackAnswer.class);
            }
            case Standing.Refused refused -> leader(each);
            case Standing.Final over -> {}
        }
        if (each.isLive() && each.clock().stage().isOver()) {
            leader(each);
        }
    }

    /** Those to whom it has gone, or would go, may move it to another. */
    private void leader(Obligation each) {
        lines.standingOffice().stream()
                .filter(office -> open.audience().contains(office) && !office.equals(each.addressee()))
                .forEach(office -> may(
                        office,
                        "Chuyển phần của %s cho cơ quan khác".formatted(name.apply(each.addressee())),
                        ReaddressRequest.class));
    }

    private void ofTheRequester() {
        if (open.isOwed()) {
            may(open.requester(), "Đôn đốc", UrgeRequest.class);
        }
        lines.standingOffice().stream()
                .filter(open::isUrgedBy)
                .forEach(office -> may(office, "Đôn đốc", UrgeRequest.class));
        if (open.awaitsItsMeeting()) {
            may(open.requester(), "Ghi ai đã dự họp và điều đã thống nhất (từ giờ họp)", RecordMeeting.class);
        }
        if (open.isOwed() || open.awaitsItsMeeting()) {
            return;
        }
        if (!open.dissenting().isEmpty()) {
            may(open.requester(), "Sửa nội dung và gửi yêu cầu khác thay thế", SupersedeRequest.class);
        } else {
            PressRelease release = open.content().release();
            if (release != null && Releasing.isAgreed(open)) {
                may(
                        open.requester(),
                        "Công bố cho báo chí, từ %s".formatted(Wording.time(release.notBefore())),
                        PublishRelease.class);
            }
            may(open.requester(), "Kết thúc yêu cầu", CloseRequest.class);
        }
    }

    /** How the clock of one that is owed stands, in brackets behind what is said of it; empty if there is nothing to say. */
    static String time(Obligation each) {
        if (each.clock().pause() != null) {
            return " (tạm dừng thời hạn)";
        }
        String stage = each.clock().stage().nameVi();
        return stage.isEmpty() ? "" : " (%s)".formatted(stage);
    }

    /** For which of its local units a line still waits. */
    private String waiting(Obligation line) {
        String missing = open.unitsOf(line.addressee()).stream()
                .filter(Obligation::isLive)
                .map(Obligation::addressee)
                .map(name)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : ", khi các đơn vị trả lời đủ; còn: " + missing;
    }

    private void must(Obligation each, String whatVi, Class<? extends AgencyCommand> command, Instant at) {
        // what stands still is due later than it was, nobody knows yet when
        Instant dueAt = Clock.NEVER.equals(at) || each.clock().pause() != null ? null : at;
        next.add(Next.owed(each.addressee(), whatVi, command, dueAt, each.basis()));
    }

    private void may(AgencyCode turn, String whatVi, Class<? extends AgencyCommand> command) {
        next.add(Next.may(turn, whatVi, command, null));
    }
}
