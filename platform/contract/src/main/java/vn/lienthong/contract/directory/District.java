package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A district (quận, huyện, thị xã, thành phố thuộc tỉnh) as it stands on a {@link MapSheet}; the level ended on 2025-06-30.
 *
 * @param nameVi in the official spelling, NFC, with its kind
 * @param successors only of a district without wards (five islands): the wards it became on the day after its sheet
 */
public record District(
        DistrictCode code,
        @Size(min = 1, max = 100) String nameVi,
        @Size(max = 100) List<WardCode> successors) {
    private static final Set<UnitKind> KINDS =
            EnumSet.of(UnitKind.URBAN_DISTRICT, UnitKind.RURAL_DISTRICT, UnitKind.TOWN, UnitKind.CITY);

    /** @throws IllegalArgumentException if the name begins with the kind of no district */
    public District {
        nameVi = UnitKind.official("district", nameVi, KINDS);
        successors = List.copyOf(successors);
    }

    /** Quận, huyện, thị xã or thành phố. */
    public UnitKind kind() {
        return UnitKind.of(nameVi);
    }
}
