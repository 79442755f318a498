package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.ExtendRequest;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.ResumeRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestCommand.WithdrawRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.Rewarded;
import vn.lienthong.fixture.Life;

/** Who asks whom for what, in these tests. */
final class Asking {
    static final AgencyCode REQUESTER = new AgencyCode("MS-15");
    static final AgencyCode ADDRESSEE = new AgencyCode("POLICE-15");
    static final AgencyCode ANOTHER = new AgencyCode("CUSTOMS-RVII");
    static final AgencyCode WATCHER = new AgencyCode("NSC389-SO");
    static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    static final RequestId REQUEST = new RequestId(Life.MATTER);

    private Asking() {}

    static MakeRequest make() {
        return make(Life.BEGINNING.plusSeconds(86_400), ADDRESSEE, ANOTHER);
    }

    static MakeRequest make(@Nullable Instant dueAt, AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        "Xác minh nguồn gốc lô thuốc lá điếu",
                        "Đề nghị xác minh chủ phương tiện và nơi bốc hàng.",
                        Urgency.EXPRESS,
                        dueAt,
                        "QC-VPTT-QLTT-2020 ¶3",
                        null),
                List.of(addressees));
    }

    /** One of this kind and urgency, of these, with nothing else said. */
    static MakeRequest make(RequestKind kind, Urgency urgency, String... addressees) {
        return About.of(kind, urgency).to(addressees);
    }

    /** What a request is about, said bit by bit. */
    record About(RequestContent content) {
        static About of(RequestKind kind, Urgency urgency) {
            return new About(new RequestContent(
                    kind, kind.nameVi(), "Đề nghị phối hợp.", urgency, null, "Quy chế phối hợp", null));
        }

        About titled(String title, String text, String basis) {
            RequestContent old = content;
            return new About(new RequestContent(
                    old.kind(),
                    title,
                    text,
                    old.urgency(),
                    old.dueAt(),
                    basis,
                    old.caseFile(),
                    old.agreement(),
                    old.serves(),
                    old.tip(),
                    old.meeting(),
                    old.joint(),
                    old.concerned()));
        }

        About under(@Nullable String agreement) {
            return with(content.dueAt(), agreement, content.meeting(), content.joint(), content.concerned());
        }

        About by(Instant dueAt) {
            return with(dueAt, content.agreement(), content.meeting(), content.joint(), content.concerned());
        }

        About at(Meeting meeting) {
            return with(content.dueAt(), content.agreement(), meeting, content.joint(), content.concerned());
        }

        About with(String... joint) {
            return with(
                    content.dueAt(), content.agreement(), content.meeting(), Course.codes(joint), content.concerned());
        }

        About concerning(String agency) {
            return with(
                    content.dueAt(), content.agreement(), content.meeting(), content.joint(), new AgencyCode(agency));
        }

        private About with(
                @Nullable Instant dueAt,
                @Nullable String agreement,
                @Nullable Meeting meeting,
                @Nullable List<AgencyCode> joint,
                @Nullable AgencyCode concerned) {
            RequestContent old = content;
            return new About(new RequestContent(
                    old.kind(),
                    old.title(),
                    old.text(),
                    old.urgency(),
                    dueAt,
                    old.basis(),
                    old.caseFile(),
                    agreement,
                    old.serves(),
                    old.tip(),
                    meeting,
                    joint,
                    concerned));
        }

        About on(CaseFileId caseFile) {
            RequestContent old = content;
            return new About(new RequestContent(
                    old.kind(),
                    old.title(),
                    old.text(),
                    old.urgency(),
                    old.dueAt(),
                    old.basis(),
                    caseFile,
                    old.agreement(),
                    old.serves(),
                    old.tip(),
                    old.meeting(),
                    old.joint(),
                    old.concerned()));
        }

        About releasing(PressRelease release) {
            return new About(content.releasing(release));
        }

        About rewarding(List<Rewarded> whom) {
            return further(whom, null);
        }

        About gathering(RequestId... gathered) {
            return further(null, List.of(gathered));
        }

        private About further(@Nullable List<Rewarded> rewarded, @Nullable List<RequestId> gathers) {
            RequestContent old = content;
            return new About(new RequestContent(
                    old.kind(),
                    old.title(),
                    old.text(),
                    old.urgency(),
                    old.dueAt(),
                    old.basis(),
                    old.caseFile(),
                    old.agreement(),
                    old.serves(),
                    old.tip(),
                    old.meeting(),
                    old.joint(),
                    old.concerned(),
                    rewarded,
                    gathers));
        }

        MakeRequest to(String... addressees) {
            return new MakeRequest(content, Course.codes(addressees));
        }

        /** To these and the local units below them. */
        MakeRequest throughout(String... lines) {
            return new MakeRequest(content, Course.codes(lines), true);
        }
    }

    static ReceiveRequest receive() {
        return new ReceiveRequest(REQUEST, null);
    }

    static AcceptRequest accept() {
        return new AcceptRequest(REQUEST, "Giao Phòng Cảnh sát kinh tế thực hiện.");
    }

    static RefuseRequest refuse() {
        return refuse(RefusalGround.NOT_COMPETENT);
    }

    static RefuseRequest refuse(RefusalGround ground) {
        return new RefuseRequest(REQUEST, ground, "Nơi bốc hàng thuộc địa bàn khác.");
    }

    static AssignRequest assign() {
        return new AssignRequest(REQUEST, "Phòng Cảnh sát kinh tế", "Đội trưởng Đội 3", null);
    }

    static StartRequest start() {
        return new StartRequest(REQUEST, null);
    }

    static AnswerPartly answerPartly() {
        return new AnswerPartly(REQUEST, "Chủ xe thường trú ở phường Lào Cai.", "Nơi bốc hàng.");
    }

    static AnswerRequest answer() {
        return new AnswerRequest(REQUEST, "Hàng bốc tại bãi xe Kim Thành đêm 17/11/2026.");
    }

    static AnswerRequest answerForOthers() {
        return new AnswerRequest(REQUEST, "Trả lời theo số liệu của Cục.", "Đơn vị mất liên lạc do bão.");
    }

    static ApproveAnswer approve(String addressee) {
        return new ApproveAnswer(REQUEST, new AgencyCode(addressee), null);
    }

    static SendBackAnswer sendBack(String addressee, @Nullable Instant dueAt) {
        return new SendBackAnswer(REQUEST, new AgencyCode(addressee), "Chưa nêu nơi bốc hàng.", dueAt);
    }

    static CloseRequest close() {
        return new CloseRequest(REQUEST, null);
    }

    static PublishRelease publish() {
        return new PublishRelease(REQUEST);
    }

    static WithdrawRequest withdraw() {
        return new WithdrawRequest(REQUEST, "Chủ hàng đã tự khai.");
    }

    static SupersedeRequest supersede(RequestId successor) {
        return new SupersedeRequest(REQUEST, successor, "Bổ sung hai phương tiện.");
    }

    static ReaddressRequest readdress(String from, String to) {
        return new ReaddressRequest(REQUEST, new AgencyCode(from), new AgencyCode(to), "Thuộc địa bàn biên phòng.");
    }

    static UrgeRequest urge(@Nullable String addressee) {
        return new UrgeRequest(REQUEST, addressee == null ? null : new AgencyCode(addressee), "Đề nghị trả lời sớm.");
    }

    static PauseRequest pause(String addressee, Instant until) {
        return new PauseRequest(
                REQUEST, new AgencyCode(addressee), until, "Chờ kết luận giám định.", "Quyết định 12/QĐ-TCGĐ");
    }

    static ResumeRequest resume(String addressee) {
        return new ResumeRequest(REQUEST, new AgencyCode(addressee), null);
    }

    static ExtendRequest extend(String addressee, Instant until) {
        return new ExtendRequest(
                REQUEST, new AgencyCode(addressee), until, "Phải xác minh ở hai tỉnh.", "Công văn 45/QLTT");
    }

    static JoinRequest join() {
        return new JoinRequest(REQUEST, null);
    }
}
