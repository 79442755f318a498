package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a province lies at the edge of the country.
 *
 * @param land the countries it has a land border with, none for most
 * @param coastal whether it lies by the sea
 * @param borderGuardCommand whether it has a border guard command (Bộ/Ban Chỉ huy Bộ đội Biên phòng)
 */
public record UnitBorders(
        @Size(max = 3) List<UnitNeighbour> land, boolean coastal, boolean borderGuardCommand, Provenance provenance) {

    public UnitBorders {
        land = List.copyOf(land);
    }

    /** Whether it has a land border with any country. */
    public boolean hasLandBorder() {
        return !land.isEmpty();
    }
}
