package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestWithheld;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.withholding.WithheldChecks;

/**
 * What the requester withholds from some of those who see its request: from those that watch over it or learn of it when it is overdue,
 * and never from those that are to act on it.
 */
final class Withholdings {
    private static final String REPLACE =
            "Cơ quan gửi hãy thay yêu cầu này bằng yêu cầu khác không giữ lại phần nào với cơ quan này.";

    private final Set<AgencyCode> seeing;
    private final Map<AgencyCode, String> acting = new TreeMap<>();

    private Withholdings(Set<AgencyCode> seeing) {
        this.seeing = seeing;
    }

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
        Withholdings all = new Withholdings(seeing);
        List<AgencyCode> joint = make.content().joint();
        all.proposing(joint == null ? List.of() : joint);
        owed.forEach(each -> all.acting.put(
                each.addressee(),
                each.line() == null ? "phải trả lời" : "phải trả lời, vì yêu cầu theo ngành dọc đến"));
        all.acting.put(requester, "là cơ quan gửi");
        return WithheldChecks.against(make.withheld(), "/withheld", all::against);
    }

    /** What is wrong with what is withheld of an answer: whoever asked for it reads it, and whoever answers for all of a line. */
    static List<Reason> against(
            AnswerConditions conditions, Obligation answering, Open open, Lines lines, Instant now) {
        Set<AgencyCode> seeing = new TreeSet<>(open.audience());
        open.obligations().keySet().forEach(each -> toldLate(each, open.requester(), lines, now, seeing));
        Withholdings all = new Withholdings(seeing);
        all.proposing(open.joint());
        AgencyCode line = answering.owed().line();
        if (line != null) {
            all.acting.put(line, "tổng hợp trả lời của ngành dọc");
        }
        all.acting.put(open.requester(), "là cơ quan gửi yêu cầu");
        all.acting.put(answering.addressee(), "là cơ quan trả lời");
        return WithheldChecks.against(conditions.withheld(), "/conditions/withheld", all::against);
    }

    /** Those that see it once that agency is late with it. */
    private static void toldLate(
            AgencyCode addressee, AgencyCode requester, Lines lines, Instant now, Set<AgencyCode> seeing) {
        seeing.addAll(lines.above(addressee, requester::equals, now));
        seeing.addAll(lines.overAll(addressee, requester::equals, now));
    }

    private void proposing(List<AgencyCode> joint) {
        joint.forEach(each -> acting.put(each, "cùng đề xuất yêu cầu này"));
    }

    /** Why what one addressee owes cannot be moved to that agency. @param by who would move it */
    static Optional<Reason> inTheWay(AgencyCode to, AgencyCode by, Open open) {
        return WithheldChecks.inTheWay(to, by, open.made().withheld(), "/to", REPLACE);
    }

    /** As events say it. */
    static @Nullable List<RequestWithheld> said(@Nullable List<RequestWithheld> withheld) {
        return withheld == null || withheld.isEmpty() ? null : withheld;
    }

    private Optional<String> against(AgencyCode from) {
        String acts = acting.get(from);
        if (acts != null) {
            return Optional.of("%s %s nên phải được xem toàn bộ.".formatted(from, acts));
        }
        return seeing.contains(from)
                ? Optional.empty()
                : Optional.of("%s không được xem yêu cầu này, cả khi yêu cầu bị quá hạn, nên không có gì để giữ lại."
                        .formatted(from));
    }
}
