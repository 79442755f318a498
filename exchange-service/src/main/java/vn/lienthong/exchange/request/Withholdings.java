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
        owed.forEach(each -> {
            seeing.addAll(lines.above(each.addressee(), requester::equals, now));
            seeing.addAll(lines.overAll(each.addressee(), requester::equals, now));
        });
        Withholdings all = new Withholdings(seeing);
        List<AgencyCode> joint = make.content().joint();
        if (joint != null) {
            joint.forEach(each -> all.acting.put(each, "cùng đề xuất yêu cầu này"));
        }
        owed.forEach(each -> all.acting.put(
                each.addressee(),
                each.line() == null ? "phải trả lời" : "phải trả lời, vì yêu cầu theo ngành dọc đến"));
        all.acting.put(requester, "là cơ quan gửi");
        return WithheldChecks.against(make.withheld(), "/withheld", all::against);
    }

    /** Why what one addressee owes cannot be moved to that agency. */
    static Optional<Reason> inTheWay(AgencyCode to, Open open) {
        return WithheldChecks.inTheWay(to, open.made().withheld(), "/to", REPLACE);
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
