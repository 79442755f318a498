package vn.lienthong.contract.task;

import vn.lienthong.contract.AgencyCode;

/** Where one task stands: its owner takes it on, reports, and who gave it confirms. A step that is not allowed has no method. */
public sealed interface Task {
    /** What the task is. */
    Assignment assignment();

    /** The word shown to people, in Vietnamese. */
    String nameVi();

    /** The same task after its clock has rung. */
    Task with(Assignment assignment);

    /** Neither confirmed nor withdrawn: somebody still owes something. */
    sealed interface Open extends Task {
        /** Who gave it takes it back. */
        default Withdrawn withdraw() {
            return new Withdrawn(assignment());
        }
    }

    /** Its owner still owes it, and its clock runs. */
    sealed interface Owed extends Open {}

    /**
     * What stays the same from state to state.
     *
     * @param givenBy the agency that gave it
     */
    record Assignment(TaskContent content, AgencyCode givenBy, Running clock) {
        /** Another gives it from now on, and judges it. */
        Assignment by(AgencyCode giver) {
            return new Assignment(content, giver, clock);
        }

        Assignment rung(boolean overdue) {
            return new Assignment(content, givenBy, clock.rung(overdue));
        }
    }

    /** Given, and yet to be taken on. */
    record Given(Assignment assignment) implements Owed {
        Task accept() {
            return new InProgress(assignment);
        }

        @Override
        public String nameVi() {
            return "chờ nhận";
        }

        @Override
        public Given with(Assignment changed) {
            return new Given(changed);
        }
    }

    /** Taken on and being carried out. */
    record InProgress(Assignment assignment) implements Owed {
        Task report(boolean complete) {
            return complete ? new Reported(assignment) : this;
        }

        @Override
        public String nameVi() {
            return "đang thực hiện";
        }

        @Override
        public InProgress with(Assignment changed) {
            return new InProgress(changed);
        }
    }

    /** Reported as done; who gave it says whether it is. */
    record Reported(Assignment assignment) implements Open {
        Task confirm() {
            return new Confirmed(assignment);
        }

        Task sendBack() {
            return new InProgress(assignment);
        }

        @Override
        public String nameVi() {
            return "đã báo cáo hoàn thành, chờ xác nhận";
        }

        @Override
        public Reported with(Assignment changed) {
            return new Reported(changed);
        }
    }

    /** Confirmed as done. */
    record Confirmed(Assignment assignment) implements Task {
        @Override
        public String nameVi() {
            return "đã hoàn thành";
        }

        @Override
        public Confirmed with(Assignment changed) {
            return new Confirmed(changed);
        }
    }

    /** Taken back by who gave it. */
    record Withdrawn(Assignment assignment) implements Task {
        @Override
        public String nameVi() {
            return "đã rút";
        }

        @Override
        public Withdrawn with(Assignment changed) {
            return new Withdrawn(changed);
        }
    }

    /** Whether the verdict can be passed on a task that stands like this. */
    default boolean allows(TaskVerdict verdict) {
        return switch (verdict) {
            case CONFIRMED, SENT_BACK -> this instanceof Reported;
            case WITHDRAWN -> this instanceof Open;
        };
    }
}
