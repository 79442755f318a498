package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.CASEFILE;
import static vn.lienthong.contract.Matter.DIRECTORY;
import static vn.lienthong.contract.Matter.REQUEST;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MessageType.Alarm;
import vn.lienthong.contract.MessageType.Kind;
import vn.lienthong.contract.MessageType.Turn;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyCommand;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointCommand;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.WatchCommand;
import vn.lienthong.contract.casefile.WatchEvent;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.statistics.Cell;

/** The table of message types: which strings may stand in {@code type}, and what each one means. */
public final class MessageTypes {
    private static final String PREFIX = "vn.lienthong.";

    /** Of the kinds of matter that have no table of their own, and notices. */
    private static final List<MessageType> OTHERS = List.of(
            command(CASEFILE, "open", CaseFileCommand.OpenCaseFile.class, "Lập hồ sơ vụ việc"),
            command(CASEFILE, "amend", CaseFileCommand.AmendCaseFile.class, "Bổ sung hồ sơ vụ việc"),
            command(CASEFILE, "name-lead", CaseFileCommand.NameLead.class, "Giao cơ quan chủ trì"),
            command(CASEFILE, "close", CaseFileCommand.CloseCaseFile.class, "Kết thúc vụ việc"),
            command(CASEFILE, "link", CaseFileCommand.LinkCaseFile.class, "Gắn vụ việc vào kế hoạch, tổ công tác"),
            command(CASEFILE, "retract", CaseFileCommand.RetractCaseFile.class, "Rút hồ sơ vụ việc"),
            command(CASEFILE, "offer-transfer", CustodyCommand.OfferTransfer.class, "Chuyển hồ sơ vụ việc"),
            command(CASEFILE, "accept-transfer", CustodyCommand.AcceptTransfer.class, "Nhận hồ sơ vụ việc"),
            command(CASEFILE, "return-transfer", CustodyCommand.ReturnTransfer.class, "Trả lại hồ sơ vụ việc"),
            command(CASEFILE, "withdraw-offer", CustodyCommand.WithdrawOffer.class, "Rút lại việc chuyển hồ sơ"),
            command(
                    CASEFILE,
                    "dispute-competence",
                    CustodyCommand.DisputeCompetence.class,
                    "Nêu tranh chấp thẩm quyền"),
            command(CASEFILE, "decide-competence", CustodyCommand.DecideCompetence.class, "Quyết định thẩm quyền"),
            command(CASEFILE, "join", JointCommand.JoinCaseFile.class, "Tham gia vụ việc"),
            command(CASEFILE, "leave", JointCommand.LeaveCaseFile.class, "Thôi tham gia vụ việc"),
            command(CASEFILE, "contribute", JointCommand.ContributeToCaseFile.class, "Đóng góp vào vụ việc"),
            command(CASEFILE, "propose-handling", JointCommand.ProposeHandling.class, "Đề xuất phương án xử lý"),
            command(CASEFILE, "give-opinion", JointCommand.GiveOpinion.class, "Cho ý kiến về phương án xử lý"),
            command(CASEFILE, "decide", JointCommand.DecideCaseFile.class, "Quyết định xử lý vụ việc"),
            command(CASEFILE, "enforce", JointCommand.EnforceCaseFile.class, "Báo kết quả thi hành"),
            command(CASEFILE, "raise-flag", WatchCommand.RaiseFlag.class, "Đưa vụ việc vào diện theo dõi"),
            command(
                    CASEFILE,
                    "notify-competent",
                    WatchCommand.NotifyCompetent.class,
                    "Thông báo cơ quan có thẩm quyền về việc đột xuất"),
            command(CASEFILE, "lower-flag", WatchCommand.LowerFlag.class, "Đưa vụ việc ra khỏi diện theo dõi"),
            firstEvent(CASEFILE, "opened", CaseFileEvent.CaseFileOpened.class, "Đã lập hồ sơ vụ việc"),
            event(CASEFILE, "amended", CaseFileEvent.CaseFileAmended.class, "Đã bổ sung hồ sơ vụ việc"),
            event(CASEFILE, "lead-named", CaseFileEvent.LeadNamed.class, "Đã giao cơ quan chủ trì"),
            lastEvent(CASEFILE, "closed", CaseFileEvent.CaseFileClosed.class, "Đã kết thúc vụ việc"),
            event(CASEFILE, "linked", CaseFileEvent.CaseFileLinked.class, "Đã gắn vào kế hoạch, tổ công tác"),
            lastEvent(CASEFILE, "retracted", CaseFileEvent.CaseFileRetracted.class, "Đã rút hồ sơ vụ việc"),
            event(CASEFILE, "transfer-offered", CustodyEvent.TransferOffered.class, "Đã chuyển hồ sơ vụ việc"),
            event(CASEFILE, "transfer-accepted", CustodyEvent.TransferAccepted.class, "Đã nhận hồ sơ vụ việc"),
            event(CASEFILE, "transfer-returned", CustodyEvent.TransferReturned.class, "Hồ sơ vụ việc bị trả lại"),
            event(CASEFILE, "offer-withdrawn", CustodyEvent.OfferWithdrawn.class, "Đã rút lại việc chuyển hồ sơ"),
            event(CASEFILE, "competence-disputed", CustodyEvent.CompetenceDisputed.class, "Có tranh chấp thẩm quyền"),
            event(CASEFILE, "competence-decided", CustodyEvent.CompetenceDecided.class, "Đã quyết định thẩm quyền"),
            event(CASEFILE, "joined", JointEvent.PartnerJoined.class, "Đã tham gia vụ việc"),
            event(CASEFILE, "left", JointEvent.PartnerLeft.class, "Đã thôi tham gia vụ việc"),
            event(CASEFILE, "contributed", JointEvent.Contributed.class, "Đã đóng góp vào vụ việc"),
            event(CASEFILE, "handling-proposed", JointEvent.HandlingProposed.class, "Đã đề xuất phương án xử lý"),
            event(CASEFILE, "opinion-given", JointEvent.OpinionGiven.class, "Đã cho ý kiến về phương án xử lý"),
            event(CASEFILE, "decided", JointEvent.CaseFileDecided.class, "Đã quyết định xử lý vụ việc"),
            event(CASEFILE, "enforced", JointEvent.CaseFileEnforced.class, "Đã thi hành quyết định xử lý"),
            event(CASEFILE, "flag-raised", WatchEvent.FlagRaised.class, "Vụ việc vào diện theo dõi"),
            event(
                    CASEFILE,
                    "competent-notified",
                    WatchEvent.CompetentNotified.class,
                    "Đã thông báo cơ quan có thẩm quyền về việc đột xuất"),
            event(CASEFILE, "flag-lowered", WatchEvent.FlagLowered.class, "Vụ việc ra khỏi diện theo dõi"),
            event(CASEFILE, "duty-nearing", WatchEvent.DutyNearing.class, "Việc về hồ sơ sắp đến hạn"),
            alarm(CASEFILE, "duty-overdue", WatchEvent.DutyOverdue.class, "Việc về hồ sơ đã quá hạn"),
            command(REQUEST, "make", RequestCommand.MakeRequest.class, "Yêu cầu phối hợp"),
            command(REQUEST, "receive", RequestCommand.ReceiveRequest.class, "Xác nhận tiếp nhận yêu cầu"),
            command(REQUEST, "accept", RequestCommand.AcceptRequest.class, "Nhận yêu cầu"),
            command(REQUEST, "refuse", RequestCommand.RefuseRequest.class, "Từ chối yêu cầu"),
            command(REQUEST, "assign", RequestCommand.AssignRequest.class, "Phân công thực hiện yêu cầu"),
            command(REQUEST, "start", RequestCommand.StartRequest.class, "Bắt đầu thực hiện yêu cầu"),
            command(REQUEST, "answer-partly", RequestCommand.AnswerPartly.class, "Trả lời một phần yêu cầu"),
            command(REQUEST, "answer", RequestCommand.AnswerRequest.class, "Trả lời yêu cầu"),
            command(REQUEST, "send-back", RequestCommand.SendBackAnswer.class, "Trả lại nội dung trả lời"),
            command(REQUEST, "approve", RequestCommand.ApproveAnswer.class, "Chấp thuận nội dung trả lời"),
            command(REQUEST, "close", RequestCommand.CloseRequest.class, "Kết thúc yêu cầu"),
            command(REQUEST, "publish-release", RequestCommand.PublishRelease.class, "Công bố cho báo chí"),
            command(REQUEST, "withdraw", RequestCommand.WithdrawRequest.class, "Rút yêu cầu"),
            command(REQUEST, "supersede", RequestCommand.SupersedeRequest.class, "Thay yêu cầu bằng yêu cầu khác"),
            command(REQUEST, "readdress", RequestCommand.ReaddressRequest.class, "Chuyển yêu cầu cho cơ quan khác"),
            command(REQUEST, "urge", RequestCommand.UrgeRequest.class, "Đôn đốc yêu cầu"),
            command(REQUEST, "pause", RequestCommand.PauseRequest.class, "Tạm dừng thời hạn"),
            command(REQUEST, "resume", RequestCommand.ResumeRequest.class, "Tiếp tục tính thời hạn"),
            command(REQUEST, "extend", RequestCommand.ExtendRequest.class, "Gia hạn trả lời"),
            command(REQUEST, "join", RequestCommand.JoinRequest.class, "Xác nhận cùng đề xuất"),
            command(REQUEST, "supply-documents", RequestCommand.SupplyDocuments.class, "Gửi tài liệu họp"),
            command(REQUEST, "record-meeting", RequestCommand.RecordMeeting.class, "Ghi kết quả cuộc họp"),
            firstEvent(REQUEST, "made", RequestEvent.RequestMade.class, "Đã gửi yêu cầu phối hợp"),
            event(REQUEST, "received", RequestEvent.RequestReceived.class, "Đã xác nhận tiếp nhận yêu cầu"),
            event(REQUEST, "accepted", RequestEvent.RequestAccepted.class, "Đã nhận yêu cầu"),
            event(REQUEST, "refused", RequestEvent.RequestRefused.class, "Đã từ chối yêu cầu"),
            event(REQUEST, "assigned", RequestEvent.RequestAssigned.class, "Đã phân công thực hiện yêu cầu"),
            event(REQUEST, "started", RequestEvent.RequestStarted.class, "Đã bắt đầu thực hiện yêu cầu"),
            event(REQUEST, "answered-partly", RequestEvent.RequestAnsweredPartly.class, "Đã trả lời một phần yêu cầu"),
            event(REQUEST, "answered", RequestEvent.RequestAnswered.class, "Đã trả lời yêu cầu"),
            event(REQUEST, "sent-back", RequestEvent.AnswerSentBack.class, "Nội dung trả lời bị trả lại"),
            event(REQUEST, "approved", RequestEvent.AnswerApproved.class, "Nội dung trả lời được chấp thuận"),
            lastEvent(REQUEST, "closed", RequestEvent.RequestClosed.class, "Đã kết thúc yêu cầu"),
            lastEvent(REQUEST, "release-published", RequestEvent.ReleasePublished.class, "Đã công bố cho báo chí"),
            lastEvent(REQUEST, "withdrawn", RequestEvent.RequestWithdrawn.class, "Đã rút yêu cầu"),
            lastEvent(REQUEST, "superseded", RequestEvent.RequestSuperseded.class, "Yêu cầu đã được thay thế"),
            event(
                    REQUEST,
                    "readdressed",
                    RequestEvent.RequestReaddressed.class,
                    "Yêu cầu được chuyển cho cơ quan khác"),
            event(REQUEST, "urged", RequestEvent.RequestUrged.class, "Yêu cầu được đôn đốc"),
            event(REQUEST, "paused", RequestEvent.RequestPaused.class, "Đã tạm dừng thời hạn"),
            event(REQUEST, "resumed", RequestEvent.RequestResumed.class, "Thời hạn được tính tiếp"),
            event(REQUEST, "extended", RequestEvent.RequestExtended.class, "Đã gia hạn trả lời"),
            event(REQUEST, "joined", RequestEvent.RequestJoined.class, "Đã xác nhận cùng đề xuất"),
            event(REQUEST, "documents-supplied", RequestEvent.DocumentsSupplied.class, "Đã gửi tài liệu họp"),
            event(REQUEST, "meeting-recorded", RequestEvent.MeetingRecorded.class, "Đã ghi kết quả cuộc họp"),
            event(REQUEST, "rolled-up", RequestEvent.RequestRolledUp.class, "Các đơn vị cấp dưới đã trả lời đủ"),
            event(REQUEST, "warned", RequestEvent.RequestWarned.class, "Sắp hết thời hạn"),
            alarm(REQUEST, "fell-silent", RequestEvent.RequestFellSilent.class, "Im lặng: quá hạn tiếp nhận"),
            alarm(REQUEST, "escalated", RequestEvent.RequestEscalated.class, "Đã báo cáo lên cấp trên"),
            command(DIRECTORY, "record", DirectoryCommand.RecordEntries.class, "Cập nhật danh mục"),
            agreement("draft", DirectoryCommand.DraftAgreement.class, "Trình dự thảo quy chế"),
            agreement("revise", DirectoryCommand.ReviseAgreement.class, "Sửa dự thảo quy chế"),
            agreement("comment", DirectoryCommand.CommentOnAgreement.class, "Góp ý quy chế"),
            agreement("agree", DirectoryCommand.AgreeToAgreement.class, "Đồng ý quy chế"),
            agreement("enforce", DirectoryCommand.EnforceAgreement.class, "Đưa quy chế vào hiệu lực"),
            agreement("replace", DirectoryCommand.ReplaceAgreement.class, "Thay thế quy chế"),
            agreement("end", DirectoryCommand.EndAgreement.class, "Chấm dứt quy chế"),
            command(DIRECTORY, "connect", DirectoryCommand.ConnectAgencies.class, "Kết nối cơ quan"),
            command(DIRECTORY, "disconnect", DirectoryCommand.DisconnectAgencies.class, "Ngắt kết nối cơ quan"),
            event(DIRECTORY, "recorded", DirectoryEvent.EntryRecorded.class, "Đã cập nhật danh mục"),
            event(DIRECTORY, "removed", DirectoryEvent.EntryRemoved.class, "Đã gỡ khỏi danh mục"),
            notice("outcome.accepted", Outcome.class, "Được chấp nhận"),
            notice("outcome.refused", Outcome.class, "Bị từ chối"),
            notice("outcome.parked", Outcome.class, "Được giữ lại chờ xử lý"),
            notice("notification.delivered", Delivered.class, "Đã thông báo"),
            notice("statistics.counted", Cell.class, "Số liệu thống kê"));

    private static final List<MessageType> ALL = Stream.of(
                    InformationTypes.ALL,
                    PlanTypes.ALL,
                    GroupTypes.ALL,
                    CommitmentTypes.ALL,
                    DeconflictionTypes.ALL,
                    DeskTypes.ALL,
                    ParkingTypes.ALL,
                    SourceTypes.ALL,
                    TipTypes.ALL,
                    OTHERS)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, MessageType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(MessageType::name, Function.identity()));
    private static final Map<Shape, MessageType> BY_SHAPE = ALL.stream()
            .filter(type -> type.payload() != Outcome.class)
            .collect(Collectors.toMap(type -> new Shape(type.payload(), type.carried()), Function.identity()));

    /** Which record a payload is, and which one it carries. */
    private record Shape(Class<?> payload, @Nullable Class<?> carried) {}

    private MessageTypes() {}

    /** All types, commands and events of one matter beside each other. */
    public static List<MessageType> all() {
        return ALL;
    }

    /** Whether that is the name of a type of messages about this kind of matter. */
    public static boolean isOf(Matter matter, String name) {
        return find(name).filter(type -> type.matter() == matter).isPresent();
    }

    /** Whether that is the name of a type by which one part of the platform tells another something. */
    public static boolean isInner(String name) {
        return find(name).filter(type -> type.kind() == Kind.INNER).isPresent();
    }

    /** Whether that is the name of a type whose payload is of that class. */
    public static boolean carries(String name, Class<?> payload) {
        return find(name)
                .filter(type -> payload.isAssignableFrom(type.payload()))
                .isPresent();
    }

    /** The type of this name, if the table has it. */
    public static Optional<MessageType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of this payload. @throws IllegalArgumentException if the record is in no row of the table */
    public static MessageType of(Object payload) {
        return switch (payload) {
            case Outcome outcome ->
                find(name("outcome." + outcome.status().wire())).orElseThrow();
            case Carrier carrier ->
                of(new Shape(payload.getClass(), carrier.carried().getClass()));
            default -> ofPayload(payload.getClass());
        };
    }

    /** The type whose payload is such a record. @throws IllegalArgumentException if it is in no row, or in several */
    public static MessageType ofPayload(Class<?> payload) {
        return of(new Shape(payload, null));
    }

    /** The type of this kind of matter whose payload carries such a record. @throws IllegalArgumentException if it is in no row */
    public static MessageType carrying(Matter matter, Class<?> carried) {
        return ALL.stream()
                .filter(type -> type.matter() == matter && type.carried() == carried)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s of %s".formatted(carried, matter)));
    }

    private static MessageType of(Shape shape) {
        MessageType type = BY_SHAPE.get(shape);
        if (type == null) {
            throw new IllegalArgumentException("no message type for " + shape);
        }
        return type;
    }

    static MessageType command(Matter matter, String verb, Class<?> payload, String nameVi) {
        return row(Kind.COMMAND, matter, verb, payload, nameVi, Turn.BETWEEN);
    }

    /** Agreements are entries of the directory, and live by commands of their own. */
    private static MessageType agreement(String verb, Class<?> payload, String nameVi) {
        return new MessageType(
                name("agreement." + verb), payload, null, Kind.COMMAND, DIRECTORY, nameVi, Turn.BETWEEN, Alarm.NEVER);
    }

    static MessageType firstEvent(Matter matter, String verb, Class<?> payload, String nameVi) {
        return row(Kind.EVENT, matter, verb, payload, nameVi, Turn.FIRST);
    }

    static MessageType event(Matter matter, String verb, Class<?> payload, String nameVi) {
        return row(Kind.EVENT, matter, verb, payload, nameVi, Turn.BETWEEN);
    }

    /** What one part of the platform tells the decider of such matters. */
    static MessageType inner(Matter matter, String verb, Class<?> payload, String nameVi) {
        return row(Kind.INNER, matter, verb, payload, nameVi, Turn.BETWEEN);
    }

    /** An event that says that something was not done in time. */
    static MessageType alarm(Matter matter, String verb, Class<?> payload, String nameVi) {
        return event(matter, verb, payload, nameVi).alarming(Alarm.ALWAYS);
    }

    /** An event that says so, or reminds ahead of time. */
    static MessageType reminder(Matter matter, String verb, Class<?> payload, String nameVi) {
        return event(matter, verb, payload, nameVi).alarming(Alarm.IF_OVERDUE);
    }

    static MessageType lastEvent(Matter matter, String verb, Class<?> payload, String nameVi) {
        return row(Kind.EVENT, matter, verb, payload, nameVi, Turn.LAST);
    }

    private static MessageType row(Kind kind, Matter matter, String verb, Class<?> payload, String nameVi, Turn turn) {
        return new MessageType(
                name(matter.wire() + "." + verb), payload, null, kind, matter, nameVi, turn, Alarm.NEVER);
    }

    private static MessageType notice(String what, Class<?> payload, String nameVi) {
        return new MessageType(name(what), payload, null, Kind.NOTICE, null, nameVi, Turn.BETWEEN, Alarm.NEVER);
    }

    private static String name(String what) {
        return PREFIX + what + ".v1";
    }
}
