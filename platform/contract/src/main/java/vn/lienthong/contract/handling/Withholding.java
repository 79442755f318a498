package vn.lienthong.contract.handling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A field of a matter that is kept from some of those who see the rest.
 *
 * @param <F> the fields of such a matter that may be kept so
 */
public interface Withholding<F extends Enum<F>> {
    /** What stands in place of a text that is withheld. */
    String IN_ITS_PLACE = "Phần này được giữ lại, không cho cơ quan đang đọc xem.";

    /** The field. */
    F field();

    /** The agencies from which it is withheld. */
    List<AgencyCode> from();

    /** What the field is called, in Vietnamese. */
    String fieldVi();

    /** What that agency does not get. @param all null for nothing */
    static <F extends Enum<F>> Set<F> from(
            AgencyCode reader, @Nullable List<? extends Withholding<F>> all, Class<F> fields) {
        Set<F> withheld = EnumSet.noneOf(fields);
        if (all != null) {
            all.stream().filter(each -> each.from().contains(reader)).forEach(each -> withheld.add(each.field()));
        }
        return withheld;
    }

    /** Whether anything is withheld from that agency. @param all null for nothing */
    static boolean isFrom(AgencyCode agency, @Nullable List<? extends Withholding<?>> all) {
        return all != null && all.stream().anyMatch(each -> each.from().contains(agency));
    }

    /**
     * What of it that agency may know. Whoever gets all knows from whom it is to keep what; whoever does not get all knows what
     * is withheld from itself, and no more.
     *
     * @param all null for nothing
     * @param of another entry of the same kind
     */
    static <F extends Enum<F>, W extends Withholding<F>> @Nullable List<W> knownTo(
            AgencyCode reader, @Nullable List<W> all, BiFunction<F, List<AgencyCode>, W> of) {
        if (!isFrom(reader, all) || all == null) {
            return all;
        }
        return all.stream()
                .filter(each -> each.from().contains(reader))
                .map(each -> of.apply(each.field(), List.of(reader)))
                .toList();
    }
}
