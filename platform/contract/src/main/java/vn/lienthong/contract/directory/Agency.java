package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;

/**
 * An agency during the period in which it exists under this code with this name, parent and area; the same code may
 * have more periods. Source of the shape: the reorganisations of 2025.
 *
 * @param shortName what fits in a table, such as {@code QLTT Lào Cai}
 * @param province the province it acts in, by the map of its period; null for national and regional bodies
 * @param parent the body right above it, null for those that answer to the Government itself
 * @param area the provinces it covers, null where that is its own province, the whole country, or unknown
 * @param successors who answers for its work once it has ended, the one that keeps its records first
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
        @Nullable AgencyArea area,
        List<AgencySuccession> successors,
        Period period,
        Provenance provenance)
        implements Keyed {

    public Agency {
        successors = List.copyOf(successors);
    }

    /** Its key in the directory, such as {@code agency/MS-15@2025-07-01}; nothing after the sign if its start is unknown. */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "agency/%s@%s".formatted(code, from == null ? "" : from);
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return period.contains(day);
    }

    /** Whether the province, by the map of its period, is its own or in its area; a national body covers them all. */
    public boolean covers(ProvinceCode asked) {
        if (area != null) {
            return area.provinces().contains(asked);
        }
        return province == null ? level == Level.NATIONAL : province.equals(asked);
    }
}
