package vn.lienthong.exchange.information;

import java.time.Instant;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.Running;

/** What one of those that have information owes its provider, and how far its clock has run. */
record Owed(InformationDuty duty, Running clock) {
    static Owed begun(InformationDuty duty, Deadline limit) {
        return new Owed(duty, Running.of(limit));
    }

    Instant dueAt() {
        return clock.deadline().dueAt();
    }

    Owed rung(boolean overdue) {
        return new Owed(duty, clock.rung(overdue));
    }
}
