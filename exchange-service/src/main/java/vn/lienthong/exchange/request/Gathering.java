package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingDocument;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.DocumentsSupplied;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * A meeting: the documents asked for come or are missed, those called come or do not, and what was agreed is kept (QĐ
 * 25/2017 Sóc Trăng, Điều 6 khoản 4; QĐ 14/QĐ-BCĐ389, ¶6: clauses.csv S2-80, S1-08).
 */
final class Gathering {
    private Gathering() {}

    static Decision<RequestEvent> supply(Command<RequestCommand> command, SupplyDocuments supply, Open open) {
        AgencyCode by = command.by();
        if (open.documents().stream().noneMatch(document -> document.by().equals(by))) {
            return Refusals.notYours("Cơ quan không được yêu cầu chuẩn bị tài liệu nào cho cuộc họp.");
        }
        if (open.recorded()) {
            return Refusals.notNow("Cuộc họp đã được ghi kết quả; tài liệu đến muộn thì nêu trong trả lời.");
        }
        List<Integer> wanted = open.wanted(by);
        if (wanted.isEmpty()) {
            return Refusals.notNow("Cơ quan đã gửi đủ tài liệu được yêu cầu.");
        }
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < supply.documents().size(); index++) {
            int number = supply.documents().get(index);
            if (!wanted.contains(number) || supply.documents().indexOf(number) < index) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/documents/" + index,
                        "Tài liệu số %d không phải là tài liệu cơ quan còn phải gửi.".formatted(number)));
            }
        }
        return reasons.isEmpty()
                ? Decision.accepted(new DocumentsSupplied(
                        supply.request(),
                        by,
                        command.now(),
                        supply.documents(),
                        supply.reference(),
                        supply.attachments()))
                : new Decision.Refused<>(reasons);
    }

    static Decision<RequestEvent> record(Command<RequestCommand> command, RecordMeeting held, Open open) {
        Meeting meeting = open.content().meeting();
        if (!open.requester().equals(command.by())) {
            return Refusals.notYours("Chỉ cơ quan triệu tập được ghi kết quả cuộc họp.");
        }
        if (meeting == null) {
            return Refusals.notNow("Yêu cầu này không triệu tập cuộc họp nào.");
        }
        if (open.recorded()) {
            return Refusals.notNow("Cuộc họp đã được ghi kết quả.");
        }
        List<Reason> reasons = against(held, meeting.at(), open, command.now());
        return reasons.isEmpty() ? Decision.accepted(recorded(command, held, open)) : new Decision.Refused<>(reasons);
    }

    private static List<Reason> against(RecordMeeting held, Instant beginning, Open open, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (now.isBefore(beginning)) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, null, "Chưa đến giờ họp nên chưa có kết quả để ghi."));
        }
        for (int index = 0; index < held.present().size(); index++) {
            AgencyCode agency = held.present().get(index);
            if (!called(open).contains(agency) || held.present().indexOf(agency) < index) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/present/" + index,
                        "Cơ quan %s không được triệu tập, hoặc đã được nêu.".formatted(agency)));
            }
        }
        return reasons;
    }

    private static MeetingRecorded recorded(Command<RequestCommand> command, RecordMeeting held, Open open) {
        TreeSet<AgencyCode> absent = called(open);
        absent.removeAll(held.present());
        List<MeetingDocument> missing = IntStream.rangeClosed(
                        1, open.documents().size())
                .filter(number -> !open.supplied().contains(number))
                .mapToObj(number -> open.documents().get(number - 1))
                .toList();
        return new MeetingRecorded(
                held.request(),
                command.by(),
                command.now(),
                held.present(),
                List.copyOf(absent),
                missing,
                held.agreed());
    }

    /** Those that were called and whose place no other has taken. */
    private static TreeSet<AgencyCode> called(Open open) {
        return open.obligations().values().stream()
                .filter(each -> !(each.standing() instanceof Standing.Readdressed))
                .map(Obligation::addressee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which documents an agency has not supplied, in words. */
    static String names(Open open, AgencyCode agency) {
        return open.wanted(agency).stream()
                .map(number -> "số %d “%s”"
                        .formatted(number, open.documents().get(number - 1).what()))
                .collect(Collectors.joining(", "));
    }
}
