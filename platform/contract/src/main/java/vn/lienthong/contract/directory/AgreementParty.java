package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A body that an agreement binds, during the period in which it does.
 *
 * @param id how the rest of the agreement refers to it, such as {@code qltt}; a successor stands under the id of the body
 *     it follows, in a later period
 * @param agency null if the directory has no code for the body, or it is a class of bodies
 * @param line its local units that inherit the agreement, null if none do
 * @param provenance null if it rests on the source of the whole agreement
 */
public record AgreementParty(
        @NotBlank String id,
        @NotBlank String nameVi,
        @Nullable AgencyCode agency,
        AgreementRole role,
        @Nullable AgreementLine line,
        Period period,
        @Nullable Provenance provenance) {

    /** @throws IllegalArgumentException if the id or the name is blank */
    public AgreementParty {
        if (id.isBlank() || nameVi.isBlank()) {
            throw new IllegalArgumentException("a party without %s".formatted(id.isBlank() ? "id" : "name"));
        }
    }

    /** How closely the agency stands to this party on that day: 2 named itself, 1 by its line, 0 not at all. */
    public int closeness(Agency asked, LocalDate day) {
        if (!period.contains(day)) {
            return 0;
        }
        if (asked.code().equals(agency)) {
            return 2;
        }
        return line != null && line.takesIn(asked) ? 1 : 0;
    }
}
