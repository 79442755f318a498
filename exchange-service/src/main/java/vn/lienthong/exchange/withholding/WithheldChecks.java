package vn.lienthong.exchange.withholding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * What is wrong with what is withheld: it may be from those who see the matter, but for those among them that act on it.
 */
public final class WithheldChecks {
    private final Collection<AgencyCode> seeing;
    private final String unseen;
    private final Map<AgencyCode, String> acting = new TreeMap<>();

    /**
     * @param seeing who sees the matter
     * @param unseen what is said of one that does not, behind its code
     */
    public WithheldChecks(Collection<AgencyCode> seeing, String unseen) {
        this.seeing = seeing;
        this.unseen = unseen;
    }

    /** That this agency is to see all. @param why in Vietnamese, behind its code; a later one takes the place of an earlier */
    public void acts(AgencyCode agency, String why) {
        acting.put(agency, why);
    }

    /** Who is to see all, and why. */
    public Map<AgencyCode, String> acting() {
        return acting;
    }

    /**
     * Every reason against it.
     *
     * @param withheld null for nothing
     * @param pointer where it is said, such as {@code /withheld}
     */
    public List<Reason> against(@Nullable List<? extends Withholding<?>> withheld, String pointer) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<? extends Withholding<?>> all = withheld == null ? List.of() : withheld;
        for (int entry = 0; entry < all.size(); entry++) {
            Withholding<?> each = all.get(entry);
            for (int at = 0; at < each.from().size(); at++) {
                AgencyCode from = each.from().get(at);
                String place = "%s/%d/from/%d".formatted(pointer, entry, at);
                against(from).map(why -> bad(place, why)).ifPresent(reasons::add);
                if (!seen.add(each.field().name() + " " + from)) {
                    reasons.add(bad(place, "Phần “%s” đã được giữ lại với %s ở trên.".formatted(each.fieldVi(), from)));
                }
            }
        }
        return reasons;
    }

    private Optional<String> against(AgencyCode from) {
        String acts = acting.get(from);
        if (acts != null) {
            return Optional.of("%s %s nên phải được xem toàn bộ.".formatted(from, acts));
        }
        return seeing.contains(from) ? Optional.empty() : Optional.of(from + " " + unseen);
    }

    /** As events say it: null for nothing. */
    public static <W extends Withholding<?>> @Nullable List<W> said(@Nullable List<W> withheld) {
        return withheld == null || withheld.isEmpty() ? null : withheld;
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
