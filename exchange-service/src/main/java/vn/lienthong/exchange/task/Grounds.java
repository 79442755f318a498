package vn.lienthong.exchange.task;

/** The clauses that plans, working groups and their tasks rest on, as refusals and explanations cite them. */
public final class Grounds {
    /** Forces are run after a plan is issued. */
    public static final String RUN_AFTER_ISSUE = "Quy chế phối hợp 2020, ¶6 (S0-13)";
    /** Drafting together, with the opinions of both sides kept. */
    public static final String DRAFT_TOGETHER = "Quy chế phối hợp 2020, ¶6 (S0-12)";
    /** Inter-agency teams may be proposed. */
    public static final String PROPOSE_TEAMS = "Quy chế phối hợp 2020, ¶8 (S0-16)";
    /** Plans to verify, to inspect and to handle one case. */
    public static final String THREE_PLANS = "Quy chế phối hợp 2020, ¶9 (S0-21)";
    /** A group is set up by decision. */
    public static final String BY_DECISION = "QĐ 14/QĐ-BCĐ389 (S1-01)";
    /** Head, deputy and members with their home agencies. */
    public static final String ROLES = "QĐ 14/QĐ-BCĐ389 (S1-04)";
    /** Tasks are checked and urged. */
    public static final String URGED = "QĐ 14/QĐ-BCĐ389 (S1-06)";
    /** What is on the list stays until it is dealt with. */
    public static final String TO_THE_END = "QĐ 14/QĐ-BCĐ389 (S1-11)";
    /** Interim and final review. */
    public static final String REVIEWS = "QĐ 14/QĐ-BCĐ389 (S1-18)";
    /** Lead and supporting agencies are named by theme, field and area. */
    public static final String NAMED_LEAD = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 2 khoản 1c (S2-08)";
    /** Duplication and overlap are avoided. */
    public static final String NO_OVERLAP = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 2 khoản 2a (S2-09)";
    /** The provincial committee sets up inter-agency teams. */
    public static final String COMMITTEE_TEAMS = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 3 khoản 4 (S2-15)";
    /** What touches another sector or locality is discussed and agreed with it. */
    public static final String AGREED_FIRST = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 5 khoản 1 (S2-62)";
    /** What was signed is carried out in full. */
    public static final String CARRIED_OUT = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 6 khoản 1 (S2-77)";
    /** The committee directs within its province. */
    public static final String IN_THE_PROVINCE = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 7 khoản 1a (S2-82)";
    /** Solutions for situations. */
    public static final String SITUATIONS = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 7 khoản 1b (S2-83)";
    /** The yearly plan has a section on coordination. */
    public static final String YEARLY_PLAN = "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 9 khoản 1 (S2-100)";
    /** Themes of goods. */
    public static final String THEMES = "Hội nghị sơ kết 6 tháng đầu năm 2022, ¶7 (S4-16)";

    private Grounds() {}
}
