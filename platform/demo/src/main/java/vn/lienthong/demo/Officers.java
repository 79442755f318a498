package vn.lienthong.demo;

import java.util.List;
import vn.lienthong.contract.AgencyCode;

/** Who acts for the agencies of the scenes: names that were made up, for each agency always the same. */
final class Officers {
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng");
    private static final List<String> GIVEN =
            List.of("Văn An", "Thị Bình", "Minh Châu", "Quốc Dũng", "Thu Hà", "Đức Long", "Ngọc Mai", "Hữu Nam");

    private Officers() {}

    static String of(AgencyCode agency) {
        int drawn = agency.value().hashCode();
        return FAMILIES.get(Math.floorMod(drawn, FAMILIES.size())) + " "
                + GIVEN.get(Math.floorMod(drawn / FAMILIES.size(), GIVEN.size()));
    }
}
