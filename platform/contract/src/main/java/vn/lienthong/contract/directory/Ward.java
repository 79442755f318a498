package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the commune level (phường, xã, thị trấn, đặc khu) as it stands on a {@link MapSheet}.
 *
 * @param nameVi in the official spelling, NFC, with its kind
 * @param district the district on the same sheet that it belongs to, null since 2025-07-01
 * @param successors the units that its territory came to on the day after its sheet, several if it was split; none while
 *     the sheet is in force
 */
public record Ward(
        WardCode code,
        @Size(min = 1, max = 100) String nameVi,
        @Nullable DistrictCode district,
        @Size(max = 100) List<WardCode> successors) {
    private static final Set<UnitKind> KINDS =
            EnumSet.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.TOWNSHIP, UnitKind.SPECIAL_ZONE);

    /** @throws IllegalArgumentException if the name begins with the kind of no ward */
    public Ward {
        nameVi = UnitKind.official("ward", nameVi, KINDS);
        successors = List.copyOf(successors);
    }

    /** Phường, xã, thị trấn or đặc khu. */
    public UnitKind kind() {
        return UnitKind.of(nameVi);
    }
}
