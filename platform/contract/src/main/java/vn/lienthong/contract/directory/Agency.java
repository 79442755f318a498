package vn.lienthong.contract.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;

/**
 * An agency during the period in which it exists under this code.
 *
 * @param shortName what fits in a table, such as {@code QLTT Lào Cai}
 * @param province the province it acts in, null for national and regional bodies
 * @param parent the body right above it, null for those that answer to the Government itself
 */
public record Agency(
        AgencyCode code,
        String nameVi,
        String shortName,
        String nameEn,
        Level level,
        Force force,
        @Nullable ProvinceCode province,
        @Nullable AgencyCode parent,
        Period period,
        Provenance provenance) {

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return period.contains(day);
    }
}
