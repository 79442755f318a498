package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param subjects words of the list of subjects
 * @param methods words of the list of methods
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
        @Nullable Zone destination,

        @Size(max = 20) @ListedIn(CodeList.SUBJECT) @Nullable
        List<String> subjects,

        @Size(max = 20) @ListedIn(CodeList.METHOD) @Nullable List<String> methods) {

    /** In words alone. */
    public Picture(
            @Nullable String route,
            List<ProvinceCode> areas,
            @Nullable String subject,
            @Nullable String goods,
            @Nullable String method,
            @Nullable Direction direction) {
        this(route, areas, subject, goods, method, direction, null, null, null, null, null, null);
    }

    /** Whether it says nothing at all. */
    public boolean saysNothing() {
        return areas.isEmpty()
                && route == null
                && subject == null
                && goods == null
                && method == null
                && direction == null
                && origin == null
                && destination == null
                && Stream.of(routes, groups, subjects, methods).allMatch(words -> words == null || words.isEmpty());
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
        boolean known = !fields.contains(WithheldField.SUBJECT);
        boolean told = !fields.contains(WithheldField.METHOD);
        return new Picture(
                routed ? route : null,
                fields.contains(WithheldField.AREAS) ? List.of() : areas,
                known ? subject : null,
                laden ? goods : null,
                told ? method : null,
                moved ? direction : null,
                routed ? routes : null,
                laden ? groups : null,
                moved ? origin : null,
                moved ? destination : null,
                known ? subjects : null,
                told ? methods : null);
    }
}
