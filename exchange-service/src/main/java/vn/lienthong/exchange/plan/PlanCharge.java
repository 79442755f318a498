package vn.lienthong.exchange.plan;

import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.task.TaskBoard;
import vn.lienthong.exchange.task.Tasking;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The tasks of a plan in force: its lead, or that of a part, gives them to those who have a part in it (clauses.csv S0-13, S2-77). */
final class PlanCharge {
    private final Directory directory;

    PlanCharge(Directory directory) {
        this.directory = directory;
    }

    Decision<PlanEvent> decide(Command<PlanCommand> command, TaskOrder order, Issued issued) {
        Frame frame = issued.frame();
        TaskBoard board = new TaskBoard(
                frame.lead(),
                frame.leads(),
                owners(issued),
                frame.watchers(),
                Counting.lastSecond(frame.terms().period().to()),
                issued.course().tasks());
        return new Tasking<PlanEvent>(board, command, directory, step -> new PlanEvent.OfTask<>(frame.id(), step))
                .decide(order);
    }

    /** Those who have a part in it, the lead among them. */
    static Set<AgencyCode> owners(Issued issued) {
        Set<AgencyCode> owners = new TreeSet<>(issued.frame().parties());
        owners.add(issued.frame().lead());
        return owners;
    }
}
