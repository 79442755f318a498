package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.contract.ProvinceCode;

/**
 * A province or centrally run city during the period in which the code meant this.
 *
 * @param nameVi in the official spelling, NFC, with its kind
 * @param borders land border and coast
 * @param successors what it was on the day after the period, perhaps under the same code; none while the period runs
 */
public record Province(
        ProvinceCode code,
        @Size(min = 1, max = 100) String nameVi,
        @Size(min = 1, max = 100) String nameEn,
        UnitBorders borders,
        @Size(max = 10) List<ProvinceCode> successors,
        Period period,
        Provenance provenance) {
    private static final Set<UnitKind> KINDS = EnumSet.of(UnitKind.PROVINCE, UnitKind.CITY);

    /** @throws IllegalArgumentException if the name begins with neither Tỉnh nor Thành phố */
    public Province {
        nameVi = UnitKind.official("province", nameVi, KINDS);
        successors = List.copyOf(successors);
    }

    /** The name without its kind, such as {@code Lào Cai}. */
    public String shortName() {
        return kind().bare(nameVi);
    }

    /** A province, or a city run by the central government. */
    public UnitKind kind() {
        return UnitKind.of(nameVi);
    }
}
