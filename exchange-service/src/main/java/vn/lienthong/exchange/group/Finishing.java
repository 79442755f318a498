package vn.lienthong.exchange.group;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Accounts for a group after its end: once every task on its list is settled (clauses.csv S1-11), its head states the figures. */
final class Finishing {
    private Finishing() {}

    static Decision<GroupEvent> record(Command<GroupCommand> command, RecordFigures record, Body body) {
        List<Reason> reasons = new ArrayList<>();
        if (!body.head().equals(command.by())) {
            reasons.add(Reason.of(ReasonCode.NOT_YOURS, null, "Chỉ cơ quan của Tổ trưởng được báo cáo kết quả."));
        }
        if (!body.tasks().open().isEmpty()) {
            reasons.add(new Reason(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Còn nhiệm vụ chưa xong: " + body.tasks().openVi() + ".",
                    Rule.TO_THE_END.cited()));
        }
        if (record.figures().criminalCases() > record.figures().cases()) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA, "/figures/criminalCases", "Số vụ án không thể lớn hơn tổng số vụ việc."));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new FiguresRecorded(
                        body.id(),
                        command.by(),
                        command.now(),
                        record.figures(),
                        body.tasks().tallies()))
                : new Decision.Refused<>(reasons);
    }
}
