package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Issues a plan once everybody it touches has been heard, or has let the time pass (clauses.csv S2-62, S0-12). */
final class Issuing {
    private final Directory directory;

    Issuing(Directory directory) {
        this.directory = directory;
    }

    Decision<PlanEvent> issue(Command<PlanCommand> command, IssuePlan issue, Frame frame, Consultation consultation) {
        LocalDate today = Counting.day(command.now());
        List<Reason> reasons = new ArrayList<>(heard(issue, consultation));
        reasons.addAll(new WhomItTouches(directory, frame, today)
                .notConsulted(consultation.opinions().keySet()));
        reasons.addAll(dates(issue, frame, today));
        return reasons.isEmpty()
                ? Decision.accepted(new PlanIssued(
                        frame.id(),
                        command.by(),
                        command.now(),
                        issue.document(),
                        consultation.dissenting(),
                        consultation.silent(),
                        issue.because(),
                        reviews(command.now(), frame)))
                : new Decision.Refused<>(reasons);
    }

    private static List<Reason> heard(IssuePlan issue, Consultation consultation) {
        List<Reason> reasons = new ArrayList<>();
        List<AgencyCode> awaited = consultation.awaited();
        if (!awaited.isEmpty()) {
            reasons.add(new Reason(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Còn chờ ý kiến của " + named(awaited) + "; hãy chờ ý kiến hoặc hết hạn cho ý kiến.",
                    Rule.AGREED_FIRST.cited()));
        }
        List<AgencyCode> dissenting = consultation.dissenting();
        String because = issue.because();
        if (!dissenting.isEmpty() && (because == null || because.isBlank())) {
            reasons.add(new Reason(
                    ReasonCode.OVERRIDE_UNEXPLAINED,
                    "/because",
                    "Cơ quan " + named(dissenting) + " không thống nhất; cần nêu lý do vẫn ban hành.",
                    Rule.AGREED_FIRST.cited()));
        }
        return reasons;
    }

    private static List<Reason> dates(IssuePlan issue, Frame frame, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (issue.document().signedOn().isAfter(today)) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/document/signedOn", "Ngày ký ở tương lai."));
        }
        if (frame.terms().period().to().isBefore(today)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    null,
                    "Thời gian thực hiện đã qua; hãy sửa dự thảo trước khi ban hành."));
        }
        boolean reviewsPassed = Stream.concat(
                        frame.terms().reviews().interim().stream(),
                        Stream.of(frame.terms().reviews().last()))
                .anyMatch(day -> day.isBefore(today));
        if (reviewsPassed) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    null,
                    "Có kỳ sơ kết, tổng kết đã qua; hãy sửa dự thảo trước khi ban hành."));
        }
        return reasons;
    }

    private static List<Deadline> reviews(Instant now, Frame frame) {
        return Stream.concat(
                        frame.terms().reviews().interim().stream(),
                        Stream.of(frame.terms().reviews().last()))
                .map(day -> Limits.deadline(now, Counting.lastSecond(day), false))
                .toList();
    }

    private static String named(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }
}
