package vn.lienthong.exchange.casefile;

import vn.lienthong.contract.casefile.CaseFileFlag;

/** The clauses that the rules of a case file rest on, as they are cited. */
final class Clauses {
    private static final String REGULATION = "Quy chế kèm QĐ 25/2017/QĐ-UBND tỉnh Sóc Trăng ";

    /** Partners agree on the handling (S2-71). */
    static final String AGREEMENT = REGULATION + "Điều 5 khoản 3 điểm b";

    /** A file outside one's power goes to who has it (S2-72). */
    static final String TRANSFER = REGULATION + "Điều 5 khoản 3 điểm c";

    /** The lead answers for organising and for handling the results (S2-73). */
    static final String LEAD = REGULATION + "Điều 5 khoản 3 điểm d";

    /** Who is concerned takes part in the handling (S2-81). */
    static final String PARTICIPATION = REGULATION + "Điều 6 khoản 5";

    /** Serious and organised cases are the committee's to direct (S2-13). */
    static final String WATCH = REGULATION + "Điều 3 khoản 2";

    /** The committee watches complex cases of several sectors (S2-83). */
    static final String SECTORS = REGULATION + "Điều 7 khoản 1 điểm b";

    /** Each side has the credit for what it gave (S0-05). */
    static final String CREDIT = "Quy chế phối hợp VPTT 389 – Tổng cục QLTT 2020 ¶3";

    /** Who may take a criminal matter. */
    static final String CRIMINAL_AUTHORITIES = "BLTTHS 2015 Điều 34, Điều 35";

    /** A rule of the platform itself. */
    static final String CHAIN = "Quy tắc chuỗi lưu giữ hồ sơ của hệ thống";

    private Clauses() {}

    /** Why the committees watch what is flagged so. */
    static String of(CaseFileFlag flag) {
        return switch (flag) {
            case SERIOUS, ORGANISED -> WATCH;
            case SEVERAL_SECTORS, SEVERAL_PROVINCES -> SECTORS;
        };
    }
}
