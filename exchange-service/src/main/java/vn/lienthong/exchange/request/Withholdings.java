package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.withholding.WithheldChecks;
import vn.lienthong.registry.oversight.Lines;

/**
 * What the requester withholds from some of those who see its request: from those that watch over it or learn of it when it is overdue,
 * and never from those that are to act on it.
 */
final class Withholdings {
    private static final String REPLACE =
            "Cơ quan gửi hãy thay yêu cầu này bằng yêu cầu khác không giữ lại phần nào với cơ quan này.";

    private static final String UNSEEN =
            "không được xem yêu cầu này, cả khi yêu cầu bị quá hạn, nên không có gì để giữ lại.";

    private Withholdings() {}

    /**
     * What is wrong with it.
     *
     * @param owed what each of those owes that are to answer, by whichever way it reaches them
     * @param watchers those who see it from the beginning
     */
    static List<Reason> against(
            MakeRequest make,
            AgencyCode requester,
            List<Owed> owed,
            Collection<AgencyCode> watchers,
            Lines lines,
            Instant now) {
        Set<AgencyCode> seeing = new TreeSet<>(watchers);
        owed.forEach(each -> toldLate(each.addressee(), requester, lines, now, seeing));
        WithheldChecks checks = new WithheldChecks(seeing, UNSEEN);
        List<AgencyCode> joint = make.content().joint();
        proposing(checks, joint == null ? List.of() : joint);
        owed.forEach(each -> checks.acts(
                each.addressee(),
                each.line() == null ? "phải trả lời" : "phải trả lời, vì yêu cầu theo ngành dọc đến"));
        checks.acts(requester, "là cơ quan gửi");
        return checks.against(make.withheld(), "/withheld");
    }

    /** What is wrong with what is withheld of an answer: whoever asked for it reads it, and whoever answers for all of a line. */
    static List<Reason> against(
            AnswerConditions conditions, Obligation answering, Open open, Lines lines, Instant now) {
        Set<AgencyCode> seeing = new TreeSet<>(open.audience());
        open.obligations().keySet().forEach(each -> toldLate(each, open.requester(), lines, now, seeing));
        WithheldChecks checks = new WithheldChecks(seeing, UNSEEN);
        proposing(checks, open.joint());
        AgencyCode line = answering.owed().line();
        if (line != null) {
            checks.acts(line, "tổng hợp trả lời của ngành dọc");
        }
        checks.acts(open.requester(), "là cơ quan gửi yêu cầu");
        checks.acts(answering.addressee(), "là cơ quan trả lời");
        return checks.against(conditions.withheld(), "/conditions/withheld");
    }

    /** Those that see it once that agency is late with it. */
    private static void toldLate(
            AgencyCode addressee, AgencyCode requester, Lines lines, Instant now, Set<AgencyCode> seeing) {
        seeing.addAll(lines.above(addressee, requester::equals, now));
        seeing.addAll(lines.overAll(addressee, requester::equals, now));
    }

    private static void proposing(WithheldChecks checks, List<AgencyCode> joint) {
        joint.forEach(each -> checks.acts(each, "cùng đề xuất yêu cầu này"));
    }

    /** Why what one addressee owes cannot be moved to that agency. @param by who would move it */
    static Optional<Reason> inTheWay(AgencyCode to, AgencyCode by, Open open) {
        return WithheldChecks.inTheWay(to, by, open.made().withheld(), "/to", REPLACE);
    }
}
