package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.OpinionGiven;
import vn.lienthong.contract.plan.PlanEvent.PlanConsulted;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Puts a draft before agencies, and hears them (clauses.csv S0-12, S2-62). */
final class Consulting {
    private final Directory directory;

    Consulting(Directory directory) {
        this.directory = directory;
    }

    Decision<PlanEvent> consult(
            Command<PlanCommand> command, ConsultOnPlan consult, Frame frame, Consultation consultation) {
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < consult.agencies().size(); index++) {
            asked(consult.agencies(), index, frame, consultation, Counting.day(command.now()), reasons);
        }
        Limit.against(consult.until(), command.now(), frame.terms().period()).ifPresent(reasons::add);
        return reasons.isEmpty()
                ? Decision.accepted(new PlanConsulted(
                        frame.id(),
                        command.by(),
                        command.now(),
                        frame.revision(),
                        frame.terms(),
                        consult.agencies(),
                        Limit.forOpinions(directory, command.now(), consult.until())))
                : new Decision.Refused<>(reasons);
    }

    private void asked(
            List<AgencyCode> agencies,
            int index,
            Frame frame,
            Consultation consultation,
            LocalDate today,
            List<Reason> reasons) {
        AgencyCode agency = agencies.get(index);
        String pointer = "/agencies/" + index;
        if (directory.agency(agency, today).isEmpty()) {
            reasons.add(Reason.of(
                    ReasonCode.UNKNOWN_AGENCY, pointer, "Cơ quan " + agency + " không có hoặc không còn hoạt động."));
        }
        if (agency.equals(frame.lead())) {
            reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Cơ quan chủ trì không lấy ý kiến chính mình."));
        }
        if (agencies.indexOf(agency) < index) {
            reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Cơ quan " + agency + " được nêu hai lần."));
        }
        Opinion before = consultation.opinions().get(agency);
        if (before != null && !(before instanceof Opinion.Silent)) {
            reasons.add(Reason.of(
                    ReasonCode.ILLEGAL_TRANSITION, pointer, "Cơ quan " + agency + " đã được lấy ý kiến bản này."));
        }
    }

    Decision<PlanEvent> hear(Command<PlanCommand> command, GiveOpinion give, Frame frame, Consultation consultation) {
        if (!consultation.opinions().containsKey(command.by())) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    null,
                    "Cơ quan không được lấy ý kiến về kế hoạch này.",
                    Rule.AGREED_FIRST.cited());
        }
        List<Reason> reasons = new ArrayList<>();
        if (give.revision() != frame.revision()) {
            reasons.add(Reason.of(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/revision",
                    "Bản đang lấy ý kiến là bản " + frame.revision() + "; hãy cho ý kiến về bản này."));
        }
        String text = give.text();
        if (give.stance() == PlanStance.DISSENT && (text == null || text.isBlank())) {
            reasons.add(new Reason(
                    ReasonCode.SCHEMA,
                    "/text",
                    "Ý kiến không thống nhất phải nêu nội dung.",
                    Rule.DRAFT_TOGETHER.cited()));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new OpinionGiven(
                        frame.id(),
                        command.by(),
                        command.now(),
                        give.revision(),
                        give.stance(),
                        text,
                        give.attachments()))
                : new Decision.Refused<>(reasons);
    }
}
