package vn.lienthong.exchange.task;

/** The clause on which each duty on a plan, a group or a task rests: watch and explanations cite the same. */
public final class Duties {
    /** An opinion on a draft: what touches another sector or locality is agreed with it before it is issued. */
    public static final String GIVE_OPINION = Grounds.AGREED_FIRST;
    /** A decision on a proposal: to set up teams is a task of the committee, whose members propose them. */
    public static final String DECIDE_PROPOSAL = Grounds.COMMITTEE_TEAMS;
    /** The end of a group, which works by decision. */
    public static final String END_GROUP = Grounds.BY_DECISION;
    /** What was done is accounted for to the end. */
    public static final String REPORT_FIGURES = Grounds.TO_THE_END;
    /** An interim or the final review of a plan. */
    public static final String REVIEW = Grounds.REVIEWS;
    /** A task is taken on and reported on: what was agreed is carried out in full. */
    public static final String CARRY_OUT_TASK = Grounds.CARRIED_OUT;
    /** A report is checked: that is what who gives a task is there for. */
    public static final String JUDGE_TASK = Grounds.URGED;

    private Duties() {}
}
