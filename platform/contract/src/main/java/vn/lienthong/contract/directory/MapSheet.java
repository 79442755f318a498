package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.PartialDate;

/**
 * One sheet of the administrative map: a province during a period in which nothing on it changed, with everything inside
 * it. A change anywhere in the province ends the sheet and begins the next. The shape is our own; the codes
 * since 2025-07-01 are those of QĐ 19/2025/QĐ-TTg. At most about 60 KiB as JSON.
 *
 * @param districts none since 2025-07-01
 * @param wards the commune level
 * @param unitsProvenance where the districts and wards come from; the province has its own
 */
public record MapSheet(
        Province province,
        @Size(max = 200) List<District> districts,
        @Size(max = 2000) List<Ward> wards,
        Provenance unitsProvenance)
        implements Keyed {

    public MapSheet {
        districts = List.copyOf(districts);
        wards = List.copyOf(wards);
    }

    /** What names it on the topic, such as {@code map/15@2025-07-01}, or {@code map/15@} where the first day is unknown. */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = province.period().from();
        return "map/%s@%s".formatted(province.code(), from == null ? "" : from.value());
    }
}
