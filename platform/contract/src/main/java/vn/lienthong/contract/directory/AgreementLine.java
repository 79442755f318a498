package vn.lienthong.contract.directory;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;

/**
 * The local units that follow a party without being named: those of a force, of a province, or of a force in a province
 * (Quy chế phối hợp 2020, ¶5: each party directs its local units by line; clauses.csv S0-11).
 *
 * @param force null for every force
 * @param province null for every province; a code of the dates in which the party stands
 * @param amongThemselves whether the units of this line also coordinate with one another under the agreement
 */
public record AgreementLine(@Nullable Force force, @Nullable ProvinceCode province, boolean amongThemselves) {

    /** @throws IllegalArgumentException if it names neither force nor province, and so everybody */
    public AgreementLine {
        if (force == null && province == null) {
            throw new IllegalArgumentException("a line of neither force nor province would be everybody");
        }
    }

    /** Whether this agency is one of its local units. */
    public boolean takesIn(Agency agency) {
        return agency.level() != Level.NATIONAL
                && (force == null || force.equals(agency.force()))
                && (province == null || province.equals(agency.province()));
    }
}
