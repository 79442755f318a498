package vn.lienthong.registry.basis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;

/**
 * Where a matter happens, as far as it says.
 *
 * @param provinces none where it does not say, or happens everywhere
 * @param mapDay of which day's map the codes are
 */
public record Where(List<ProvinceCode> provinces, LocalDate mapDay) {
    public Where {
        provinces = List.copyOf(provinces);
    }

    /** In one province, or nobody says where. */
    public static Where of(@Nullable ProvinceCode province, LocalDate mapDay) {
        return new Where(province == null ? List.of() : List.of(province), mapDay);
    }
}
