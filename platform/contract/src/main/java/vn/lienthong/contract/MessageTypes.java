package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.CASEFILE;
import static vn.lienthong.contract.Matter.DIRECTORY;
import static vn.lienthong.contract.Matter.INFORMATION;
import static vn.lienthong.contract.Matter.REQUEST;
import static vn.lienthong.contract.Matter.TIP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.MessageType.Kind;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;

/** The table of message types: which strings may stand in {@code type}, and what each one means. */
public final class MessageTypes {
    private static final String PREFIX = "vn.lienthong.";

    private static final List<MessageType> REST = List.of(
            command(TIP, "receive", TipCommand.ReceiveTip.class, "Tiếp nhận tin báo"),
            command(TIP, "accept", TipCommand.AcceptTip.class, "Thụ lý tin báo"),
            command(TIP, "return", TipCommand.ReturnTip.class, "Chuyển trả tin báo"),
            command(TIP, "offer", TipCommand.OfferTip.class, "Chuyển tin báo"),
            firstEvent(TIP, "received", TipEvent.TipReceived.class, "Đã tiếp nhận tin báo"),
            event(TIP, "offered", TipEvent.TipOffered.class, "Đã chuyển tin báo"),
            event(TIP, "accepted", TipEvent.TipAccepted.class, "Đã thụ lý tin báo"),
            event(TIP, "returned", TipEvent.TipReturned.class, "Tin báo bị chuyển trả"),
            command(CASEFILE, "open", CaseFileCommand.OpenCaseFile.class, "Lập hồ sơ vụ việc"),
            command(CASEFILE, "amend", CaseFileCommand.AmendCaseFile.class, "Bổ sung hồ sơ vụ việc"),
            command(CASEFILE, "name-lead", CaseFileCommand.NameLead.class, "Giao cơ quan chủ trì"),
            command(CASEFILE, "close", CaseFileCommand.CloseCaseFile.class, "Kết thúc vụ việc"),
            firstEvent(CASEFILE, "opened", CaseFileEvent.CaseFileOpened.class, "Đã lập hồ sơ vụ việc"),
            event(CASEFILE, "amended", CaseFileEvent.CaseFileAmended.class, "Đã bổ sung hồ sơ vụ việc"),
            event(CASEFILE, "lead-named", CaseFileEvent.LeadNamed.class, "Đã giao cơ quan chủ trì"),
            event(CASEFILE, "closed", CaseFileEvent.CaseFileClosed.class, "Đã kết thúc vụ việc"),
            command(REQUEST, "make", RequestCommand.MakeRequest.class, "Yêu cầu phối hợp"),
            command(REQUEST, "accept", RequestCommand.AcceptRequest.class, "Nhận yêu cầu"),
            command(REQUEST, "refuse", RequestCommand.RefuseRequest.class, "Từ chối yêu cầu"),
            command(REQUEST, "answer", RequestCommand.AnswerRequest.class, "Trả lời yêu cầu"),
            command(REQUEST, "close", RequestCommand.CloseRequest.class, "Kết thúc yêu cầu"),
            firstEvent(REQUEST, "made", RequestEvent.RequestMade.class, "Đã gửi yêu cầu phối hợp"),
            event(REQUEST, "accepted", RequestEvent.RequestAccepted.class, "Đã nhận yêu cầu"),
            event(REQUEST, "refused", RequestEvent.RequestRefused.class, "Đã từ chối yêu cầu"),
            event(REQUEST, "answered", RequestEvent.RequestAnswered.class, "Đã trả lời yêu cầu"),
            event(REQUEST, "closed", RequestEvent.RequestClosed.class, "Đã kết thúc yêu cầu"),
            command(INFORMATION, "share", InformationCommand.ShareInformation.class, "Chia sẻ thông tin"),
            command(INFORMATION, "recall", InformationCommand.RecallInformation.class, "Thu hồi thông tin"),
            firstEvent(INFORMATION, "shared", InformationEvent.InformationShared.class, "Đã chia sẻ thông tin"),
            event(INFORMATION, "recalled", InformationEvent.InformationRecalled.class, "Đã thu hồi thông tin"),
            command(DIRECTORY, "record", DirectoryCommand.RecordEntries.class, "Cập nhật danh mục"),
            agreement("draft", DirectoryCommand.DraftAgreement.class, "Trình dự thảo quy chế"),
            agreement("revise", DirectoryCommand.ReviseAgreement.class, "Sửa dự thảo quy chế"),
            agreement("comment", DirectoryCommand.CommentOnAgreement.class, "Góp ý quy chế"),
            agreement("agree", DirectoryCommand.AgreeToAgreement.class, "Đồng ý quy chế"),
            agreement("enforce", DirectoryCommand.EnforceAgreement.class, "Đưa quy chế vào hiệu lực"),
            agreement("replace", DirectoryCommand.ReplaceAgreement.class, "Thay thế quy chế"),
            agreement("end", DirectoryCommand.EndAgreement.class, "Chấm dứt quy chế"),
            event(DIRECTORY, "recorded", DirectoryEvent.EntryRecorded.class, "Đã cập nhật danh mục"),
            event(DIRECTORY, "removed", DirectoryEvent.EntryRemoved.class, "Đã gỡ khỏi danh mục"),
            notice("outcome.accepted", Outcome.class, "Được chấp nhận"),
            notice("outcome.refused", Outcome.class, "Bị từ chối"),
            notice("outcome.parked", Outcome.class, "Được giữ lại chờ xử lý"),
            notice("notification.delivered", Delivered.class, "Đã thông báo"),
            notice("statistics.counted", Cell.class, "Số liệu thống kê"));

    private static final List<MessageType> ALL =
            Stream.of(PlanTypes.ALL, GroupTypes.ALL, REST).flatMap(List::stream).toList();

    private static final Map<String, MessageType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(MessageType::name, Function.identity()));
    private static final Map<Class<?>, MessageType> BY_PAYLOAD = ALL.stream()
            .filter(type -> type.payload() != Outcome.class)
            .collect(Collectors.toMap(MessageType::payload, Function.identity()));

    private MessageTypes() {}

    /** All types, commands and events of one matter beside each other. */
    public static List<MessageType> all() {
        return ALL;
    }

    /** The type of this name, if the table has it. */
    public static Optional<MessageType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of this payload. @throws IllegalArgumentException if the record is in no row of the table */
    public static MessageType of(Object payload) {
        MessageType type = payload instanceof Outcome outcome
                ? BY_NAME.get(name("outcome." + outcome.status().wire()))
                : BY_PAYLOAD.get(payload.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no message type for " + payload.getClass());
        }
        return type;
    }

    static MessageType command(Matter matter, String verb, Class<?> payload, String nameVi) {
        return new MessageType(name(matter.wire() + "." + verb), payload, Kind.COMMAND, matter, nameVi, false);
    }

    /** Agreements are entries of the directory, and live by commands of their own. */
    private static MessageType agreement(String verb, Class<?> payload, String nameVi) {
        return new MessageType(name("agreement." + verb), payload, Kind.COMMAND, DIRECTORY, nameVi, false);
    }

    static MessageType event(Matter matter, String verb, Class<?> payload, String nameVi) {
        return new MessageType(name(matter.wire() + "." + verb), payload, Kind.EVENT, matter, nameVi, false);
    }

    static MessageType firstEvent(Matter matter, String verb, Class<?> payload, String nameVi) {
        return new MessageType(name(matter.wire() + "." + verb), payload, Kind.EVENT, matter, nameVi, true);
    }

    private static MessageType notice(String what, Class<?> payload, String nameVi) {
        return new MessageType(name(what), payload, Kind.NOTICE, null, nameVi, false);
    }

    private static String name(String what) {
        return PREFIX + what + ".v1";
    }
}
