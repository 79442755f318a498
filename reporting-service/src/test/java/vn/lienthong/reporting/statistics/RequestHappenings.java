package vn.lienthong.reporting.statistics;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestId;

/** What happens to a request beside its making, acceptance, answer and end; of these only what was missed is counted. */
final class RequestHappenings {
    private static final RequestId REQUEST = new RequestId(new UUID(3, 89));
    private static final AgencyCode BY = new AgencyCode("POLICE-15");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Due DUE = new Due(AT, AT.plusSeconds(3600));

    private RequestHappenings() {}

    static Stream<Arguments> withTheirCells() {
        return Stream.concat(
                Stream.of(
                        arguments(
                                new RequestEvent.RequestFellSilent(REQUEST, BY, AT, AT),
                                "requests.silent|police|15|2026-11"),
                        arguments(
                                escalated(EscalationCause.OVERDUE, EscalationLevel.SUPERIOR, true),
                                "requests.overdue|police|15|2026-11"),
                        arguments(
                                escalated(EscalationCause.OVERDUE, EscalationLevel.STANDING_OFFICE, true),
                                "requests.overdue|police|15|2026-11"),
                        arguments(escalated(EscalationCause.OVERDUE, EscalationLevel.STANDING_OFFICE, false), null),
                        arguments(
                                escalated(EscalationCause.OVERDUE, EscalationLevel.SUPERIOR, null),
                                "requests.overdue|police|15|2026-11"),
                        arguments(escalated(EscalationCause.OVERDUE, EscalationLevel.STANDING_OFFICE, null), null),
                        arguments(escalated(EscalationCause.SILENCE, EscalationLevel.SUPERIOR, true), null)),
                uncounted().map(event -> arguments(event, null)));
    }

    /** @param first null for an event from before that was said */
    private static RequestEvent escalated(EscalationCause cause, EscalationLevel level, @Nullable Boolean first) {
        return new RequestEvent.RequestEscalated(
                REQUEST, BY, AT, cause, level, List.of(), AT, AT.plusSeconds(60), first);
    }

    private static Stream<RequestEvent> uncounted() {
        Owed owed = new Owed(BY, null, null, null, ResponseLimitClock.RUNNING, true, DUE, DUE);
        return Stream.of(
                new RequestEvent.RequestReceived(REQUEST, BY, AT, null),
                new RequestEvent.RequestAssigned(REQUEST, BY, AT, "Phòng Cảnh sát kinh tế", null, null),
                new RequestEvent.RequestStarted(REQUEST, BY, AT, null),
                new RequestEvent.RequestAnsweredPartly(REQUEST, BY, AT, "Đã rõ chủ xe.", "Nơi bốc hàng."),
                new RequestEvent.AnswerSentBack(REQUEST, BY, AT, BY, "Chưa đủ.", DUE),
                new RequestEvent.AnswerApproved(REQUEST, BY, AT, BY, null),
                new RequestEvent.RequestWithdrawn(REQUEST, BY, AT, "Không cần nữa."),
                new RequestEvent.RequestSuperseded(REQUEST, BY, AT, REQUEST, "Bổ sung."),
                new RequestEvent.RequestReaddressed(REQUEST, BY, AT, BY, owed, "Địa bàn khác."),
                new RequestEvent.RequestUrged(REQUEST, BY, AT, List.of(BY), "Đề nghị sớm."),
                new RequestEvent.RequestPaused(REQUEST, BY, AT, BY, AT, "Chờ giám định.", "Quyết định 12"),
                new RequestEvent.RequestResumed(REQUEST, BY, AT, BY, null, DUE, null),
                new RequestEvent.RequestExtended(REQUEST, BY, AT, BY, DUE, "Hai tỉnh.", "Công văn 45"),
                new RequestEvent.RequestJoined(REQUEST, BY, AT, null),
                new RequestEvent.DocumentsSupplied(REQUEST, BY, AT, List.of(1), "Công văn 12"),
                new RequestEvent.MeetingRecorded(
                        REQUEST, BY, AT, List.of(), List.of(), List.of(), "Kiểm tra chung hằng tháng."),
                new RequestEvent.RequestRolledUp(REQUEST, BY, AT, BY, List.of(), List.of()),
                new RequestEvent.RequestWarned(REQUEST, BY, AT, RequestClock.ANSWER, AT));
    }
}
