package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.handling.WithheldField;

/**
 * The five dimensions of the exchanged picture (tuyến, địa bàn, đối tượng, mặt hàng, phương thức thủ đoạn; clauses.csv S0-18), with the
 * movement of the goods (S0-19). Words of the directory's lists are for counting, beside the texts, which are for reading.
 *
 * @param routes words of the list of routes
 * @param groups words of the list of groups of goods
 * @param origin the zone that the goods come from
 * @param destination the zone that they go to
 */
public record Picture(
        @Size(max = 300) @Nullable String route,
        @Size(max = 34) List<ProvinceCode> areas,
        @Size(max = 300) @Nullable String subject,
        @Size(max = 300) @Nullable String goods,
        @Size(max = 1000) @Nullable String method,
        @Nullable Direction direction,
        @Size(max = 20) @ListedIn(CodeList.ROUTE) @Nullable List<String> routes,
        @Size(max = 20) @ListedIn(CodeList.GOODS) @Nullable List<String> groups,
        @Nullable Zone origin,
        @Nullable Zone destination) {

    /** In words alone. */
    public Picture(
            @Nullable String route,
            List<ProvinceCode> areas,
            @Nullable String subject,
            @Nullable String goods,
            @Nullable String method,
            @Nullable Direction direction) {
        this(route, areas, subject, goods, method, direction, null, null, null, null);
    }

    /** Whether it says nothing at all. */
    public boolean saysNothing() {
        return areas.isEmpty()
                && route == null
                && subject == null
                && goods == null
                && method == null
                && direction == null
                && (routes == null || routes.isEmpty())
                && (groups == null || groups.isEmpty())
                && origin == null
                && destination == null;
    }

    /** Whether it names groups of goods. */
    public boolean namesGoods() {
        return groups != null && !groups.isEmpty();
    }

    /** The same without these. */
    Picture without(Set<WithheldField> fields) {
        boolean moved = !fields.contains(WithheldField.MOVEMENT);
        boolean routed = !fields.contains(WithheldField.ROUTE);
        boolean laden = !fields.contains(WithheldField.GOODS);
        return new Picture(
                routed ? route : null,
                fields.contains(WithheldField.AREAS) ? List.of() : areas,
                fields.contains(WithheldField.SUBJECT) ? null : subject,
                laden ? goods : null,
                fields.contains(WithheldField.METHOD) ? null : method,
                moved ? direction : null,
                routed ? routes : null,
                laden ? groups : null,
                moved ? origin : null,
                moved ? destination : null);
    }
}
