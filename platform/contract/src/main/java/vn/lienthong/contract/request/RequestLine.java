package vn.lienthong.contract.request;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestEvent.AnswerApproved;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestAnsweredPartly;
import vn.lienthong.contract.request.RequestEvent.RequestAssigned;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestExtended;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestJoined;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestPaused;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.contract.request.RequestEvent.RequestStarted;
import vn.lienthong.contract.request.RequestEvent.RequestSuperseded;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;

/** What an event of a request says, in one Vietnamese line: all but who brought it about and when. */
public final class RequestLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Function<AgencyCode, String> name;

    /** @param name how an agency is called in the line */
    public RequestLine(Function<AgencyCode, String> name) {
        this.name = name;
    }

    /** The line. */
    public String of(RequestEvent event) {
        return switch (event) {
            case RequestMade made ->
                "%s: %s → %s"
                        .formatted(
                                made.content().kind().nameVi(), made.content().title(), names(made.addressees()));
            case RequestReceived received -> or(received.note(), "Đã tiếp nhận");
            case RequestAccepted accepted -> or(accepted.note(), "Đã nhận");
            case RequestRefused refused -> refused.ground().nameVi() + " – " + refused.explanation();
            case RequestAssigned assigned -> assigned(assigned);
            case RequestStarted started -> or(started.note(), "Đang thực hiện");
            case RequestAnsweredPartly partly -> "%s (còn lại: %s)".formatted(partly.answer(), partly.remaining());
            case RequestAnswered answered -> answered(answered);
            case AnswerSentBack back ->
                "Trả lại %s, hạn mới %s: %s"
                        .formatted(name(back.addressee()), time(back.answer().at()), back.reason());
            case AnswerApproved approved ->
                "Chấp thuận trả lời của " + name(approved.addressee()) + because(approved.note());
            case RequestClosed closed -> or(closed.note(), "Đã kết thúc");
            case RequestWithdrawn withdrawn -> "Rút yêu cầu: " + withdrawn.reason();
            case RequestSuperseded superseded ->
                "Thay bằng yêu cầu %s: %s".formatted(superseded.successor(), superseded.reason());
            case RequestReaddressed moved ->
                "%s → %s: %s".formatted(name(moved.from()), name(moved.owed().addressee()), moved.reason());
            case RequestUrged urged -> "Đôn đốc %s: %s".formatted(names(urged.addressees()), urged.text());
            case RequestPaused paused ->
                "Tạm dừng thời hạn của %s đến %s: %s (%s)"
                        .formatted(name(paused.addressee()), time(paused.until()), paused.reason(), paused.basis());
            case RequestResumed resumed ->
                "Tính tiếp thời hạn của %s, trả lời trước %s%s"
                        .formatted(
                                name(resumed.addressee()), time(resumed.answer().at()), because(resumed.note()));
            case RequestExtended extended ->
                "Gia hạn cho %s đến %s: %s (%s)"
                        .formatted(
                                name(extended.addressee()),
                                time(extended.answer().at()),
                                extended.reason(),
                                extended.basis());
            case RequestJoined joined -> or(joined.note(), "Cùng đề xuất");
            case RequestRolledUp up -> rolledUp(up);
            case RequestWarned warned -> "Sắp hết hạn %s: %s".formatted(clock(warned.clock()), time(warned.dueAt()));
            case RequestFellSilent silent ->
                "Im lặng: đến hạn tiếp nhận %s vẫn chưa xác nhận".formatted(time(silent.dueAt()));
            case RequestEscalated escalated ->
                "%s, hạn %s: báo cáo %s"
                        .formatted(escalated.cause().nameVi(), time(escalated.dueAt()), names(escalated.to()));
        };
    }

    private static String assigned(RequestAssigned assigned) {
        String post = assigned.post();
        return "Giao %s%s%s"
                .formatted(assigned.unit(), post == null ? "" : " (%s)".formatted(post), because(assigned.note()));
    }

    private String answered(RequestAnswered answered) {
        List<AgencyCode> others = answered.answeredFor();
        return others == null || others.isEmpty()
                ? answered.answer()
                : "%s (trả lời thay %s: %s)".formatted(answered.answer(), names(others), or(answered.missing(), ""));
    }

    private String rolledUp(RequestRolledUp up) {
        return "Các đơn vị của %s đã xong: %d trả lời, %d từ chối"
                .formatted(name(up.line()), up.answered().size(), up.refused().size());
    }

    private static String clock(RequestClock clock) {
        return switch (clock) {
            case RECEIPT -> "tiếp nhận";
            case ANSWER -> "trả lời";
        };
    }

    private static String because(@Nullable String note) {
        return note == null ? "" : " – " + note;
    }

    private static String or(@Nullable String note, String otherwise) {
        return note == null ? otherwise : note;
    }

    private String name(AgencyCode agency) {
        return name.apply(agency);
    }

    private String names(List<AgencyCode> agencies) {
        return agencies.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
