package vn.lienthong.registry.competence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;

/** Finds the agencies that a rule means by a kind of agency; all that competence knows of the directory of agencies. */
public interface AgencyFinder {
    /**
     * The agencies of that kind that cover the province, in any period, the one to prefer first; the body of the whole
     * country where the province is unknown or has none; empty if the directory holds none.
     */
    List<Agency> find(String unit, @Nullable ProvinceCode province);

    /** Whether a rule may name that kind of agency. */
    boolean knows(String unit);

    /** Whether any agency covers a province of that code, in any period. */
    boolean knows(ProvinceCode province);
}
