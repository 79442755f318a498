package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.noted;
import static vn.lienthong.contract.wording.Phrases.time;
import static vn.lienthong.contract.wording.Phrases.with;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.AnswerApproved;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.DocumentsSupplied;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
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
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.Rewarded;

/** What the events of a request say. */
record RequestWording(Phrases phrases) {
    Said of(RequestEvent event) {
        return switch (event) {
            case RequestMade made ->
                Said.by("%s%s → %s"
                        .formatted(
                                Said.titled(
                                        made.content().kind().nameVi(),
                                        made.content().title()),
                                further(made.content()),
                                phrases.names(made.addressees())));
            case RequestReceived received -> noted(received.note());
            case RequestAccepted accepted -> noted(accepted.note());
            case RequestRefused refused -> Said.by(with(refused.ground().nameVi(), refused.explanation()));
            case RequestAssigned assigned -> assigned(assigned);
            case RequestStarted started -> noted(started.note());
            case RequestAnsweredPartly partly ->
                Said.by("%s (còn lại: %s)%s"
                        .formatted(partly.answer(), partly.remaining(), under(partly.conditions())));
            case RequestAnswered answered -> answered(answered);
            case AnswerSentBack back ->
                Said.by("Trả lại %s, hạn mới %s: %s"
                        .formatted(name(back.addressee()), time(back.answer().at()), back.reason()));
            case AnswerApproved approved ->
                Said.by(with("Chấp thuận trả lời của " + name(approved.addressee()), approved.note()));
            case RequestClosed closed -> noted(closed.note());
            case ReleasePublished published ->
                Said.by("Công bố “%s” cho %s"
                        .formatted(
                                published.release().headline(),
                                String.join(", ", published.release().outlets())));
            case RequestWithdrawn withdrawn -> Said.by("Rút yêu cầu: " + withdrawn.reason());
            case RequestSuperseded superseded ->
                Said.by("Thay bằng yêu cầu %s: %s".formatted(superseded.successor(), superseded.reason()));
            case RequestReaddressed moved ->
                Said.by("%s → %s: %s"
                        .formatted(name(moved.from()), name(moved.owed().addressee()), moved.reason()));
            case RequestUrged urged ->
                Said.by("Đôn đốc %s: %s".formatted(phrases.names(urged.addressees()), urged.text()));
            case RequestPaused paused ->
                Said.by("Tạm dừng thời hạn của %s đến %s: %s (%s)"
                        .formatted(name(paused.addressee()), time(paused.until()), paused.reason(), paused.basis()));
            case RequestResumed resumed -> resumed(resumed);
            case RequestExtended extended ->
                Said.by("Gia hạn cho %s đến %s: %s (%s)"
                        .formatted(
                                name(extended.addressee()),
                                time(extended.answer().at()),
                                extended.reason(),
                                extended.basis()));
            case RequestJoined joined -> noted(joined.note());
            case DocumentsSupplied supplied ->
                Said.by("Gửi tài liệu số %s cho cuộc họp: %s"
                        .formatted(numbers(supplied.documents()), supplied.reference()));
            case MeetingRecorded recorded -> recorded(recorded);
            case RequestRolledUp up ->
                Said.bySystem("Các đơn vị của %s đã xong: %d trả lời, %d từ chối"
                        .formatted(
                                name(up.line()),
                                up.answered().size(),
                                up.refused().size()));
            case RequestWarned warned ->
                phrases.due(warned.by(), "Sắp hết hạn %s: %s".formatted(clock(warned.clock()), time(warned.dueAt())));
            case RequestFellSilent silent ->
                phrases.due(
                        silent.by(), "Im lặng: đến hạn tiếp nhận %s vẫn chưa xác nhận".formatted(time(silent.dueAt())));
            case RequestEscalated escalated ->
                phrases.due(
                        escalated.by(),
                        "%s, hạn %s: báo cáo %s"
                                .formatted(
                                        escalated.cause().nameVi(),
                                        time(escalated.dueAt()),
                                        phrases.names(escalated.to())));
        };
    }

    /** No addressee lets its own time run on: a pause that reached its end is written in its name. */
    private Said resumed(RequestResumed resumed) {
        String text = "Tính tiếp thời hạn của %s, trả lời trước %s"
                .formatted(name(resumed.addressee()), time(resumed.answer().at()));
        return new Said(with(text, resumed.note()), resumed.by().equals(resumed.addressee()));
    }

    private static Said assigned(RequestAssigned assigned) {
        String post = assigned.post();
        return Said.by(
                with("Giao " + assigned.unit() + (post == null ? "" : " (%s)".formatted(post)), assigned.note()));
    }

    private Said answered(RequestAnswered answered) {
        List<AgencyCode> others = answered.answeredFor();
        String missing = answered.missing();
        String answer = others == null || others.isEmpty()
                ? answered.answer()
                : "%s (trả lời thay %s: %s)"
                        .formatted(answered.answer(), phrases.names(others), missing == null ? "" : missing);
        return Said.by(answer + under(answered.conditions()));
    }

    /** What is asked of those who read an answer; empty where nothing is. */
    private static String under(@Nullable AnswerConditions conditions) {
        if (conditions == null) {
            return "";
        }
        String asked = Stream.of(
                        conditions.purpose() == null ? null : "chỉ dùng vào việc “%s”".formatted(conditions.purpose()),
                        conditions.onward() == null
                                ? null
                                : "cung cấp tiếp: " + conditions.onward().nameVi(),
                        conditions.evidence() == null
                                ? null
                                : conditions.evidence().nameVi())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return asked.isEmpty() ? "" : " – điều kiện: " + asked;
    }

    /** Who is proposed for a reward, and how many difficulties are gathered; empty for all others. */
    private String further(RequestContent content) {
        List<Rewarded> rewarded = content.rewarded() == null ? List.of() : content.rewarded();
        List<RequestId> gathers = content.gathers() == null ? List.of() : content.gathers();
        String whom = rewarded.isEmpty()
                ? ""
                : rewarded.stream().map(this::whom).collect(Collectors.joining("; ", " – đề nghị khen thưởng: ", ""));
        return gathers.isEmpty() ? whom : "%s – tổng hợp %d yêu cầu".formatted(whom, gathers.size());
    }

    private String whom(Rewarded rewarded) {
        String within = Stream.of(rewarded.post(), rewarded.unit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return within.isEmpty() ? name(rewarded.agency()) : "%s (%s)".formatted(within, name(rewarded.agency()));
    }

    private static String numbers(List<Integer> documents) {
        return documents.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private Said recorded(MeetingRecorded recorded) {
        String absent = recorded.absent().isEmpty() ? "" : "; vắng: " + phrases.names(recorded.absent());
        String missing = recorded.missing().stream()
                .map(document -> "%s (%s)".formatted(document.what(), name(document.by())))
                .collect(Collectors.joining("; "));
        return Said.by("Có mặt: %s%s%s. Thống nhất: %s"
                .formatted(
                        recorded.present().isEmpty() ? "không có" : phrases.names(recorded.present()),
                        absent,
                        missing.isEmpty() ? "" : "; thiếu tài liệu: " + missing,
                        recorded.agreed()));
    }

    private static String clock(RequestClock clock) {
        return switch (clock) {
            case RECEIPT -> "tiếp nhận";
            case ANSWER -> "trả lời";
        };
    }

    private String name(AgencyCode agency) {
        return phrases.name(agency);
    }
}
