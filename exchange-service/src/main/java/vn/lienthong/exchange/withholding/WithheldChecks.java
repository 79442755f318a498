package vn.lienthong.exchange.withholding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What is wrong with what is withheld. */
public final class WithheldChecks {
    /** From whom something may be withheld. */
    public interface MayBe {
        /** Why it may not be withheld from that agency, in Vietnamese; empty where it may. */
        Optional<String> against(AgencyCode from);
    }

    private WithheldChecks() {}

    /**
     * Every reason against it.
     *
     * @param withheld null for nothing
     * @param pointer where it is said, such as {@code /withheld}
     */
    public static List<Reason> against(@Nullable List<? extends Withholding<?>> withheld, String pointer, MayBe mayBe) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<? extends Withholding<?>> all = withheld == null ? List.of() : withheld;
        for (int entry = 0; entry < all.size(); entry++) {
            Withholding<?> each = all.get(entry);
            for (int at = 0; at < each.from().size(); at++) {
                AgencyCode from = each.from().get(at);
                String place = "%s/%d/from/%d".formatted(pointer, entry, at);
                mayBe.against(from).map(why -> bad(place, why)).ifPresent(reasons::add);
                if (!seen.add(each.field().name() + " " + from)) {
                    reasons.add(bad(place, "Phần “%s” đã được giữ lại với %s ở trên.".formatted(each.fieldVi(), from)));
                }
            }
        }
        return reasons;
    }

    /**
     * Why what is withheld from that agency, if anything, stands in its way. What is withheld is told to those alone from whom nothing is.
     *
     * @param asking to whom it is said
     * @param way how it is lifted, in Vietnamese
     */
    public static Optional<Reason> inTheWay(
            AgencyCode agency,
            AgencyCode asking,
            @Nullable List<? extends Withholding<?>> withheld,
            @Nullable String pointer,
            String way) {
        if (withheld == null || !Withholding.isFrom(agency, withheld)) {
            return Optional.empty();
        }
        if (Withholding.isFrom(asking, withheld)) {
            return Optional.of(bad(pointer, "Đang giữ lại một phần với %s. %s".formatted(agency, way)));
        }
        String fields = String.join(
                "; ",
                withheld.stream()
                        .filter(each -> each.from().contains(agency))
                        .map(Withholding::fieldVi)
                        .distinct()
                        .toList());
        return Optional.of(bad(pointer, "Đang giữ lại với %s: %s. %s".formatted(agency, fields, way)));
    }

    private static Reason bad(@Nullable String pointer, String detail) {
        return Reason.of(ReasonCode.BAD_CONDITIONS, pointer, detail);
    }
}
