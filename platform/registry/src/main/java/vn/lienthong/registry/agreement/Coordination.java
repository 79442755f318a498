package vn.lienthong.registry.agreement;

import java.util.Locale;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;

/**
 * An agreement under which two agencies coordinate, and how each stands to it.
 *
 * @param closeness 4 if both are named themselves, 3 if one follows its line, 2 if both do
 */
public record Coordination(
        Agreement agreement,
        AgencyCode one,
        AgreementParty partyOfOne,
        AgencyCode other,
        AgreementParty partyOfOther,
        int closeness) {

    /** Why the two coordinate under it, in Vietnamese. */
    public String because() {
        return "%s: %s; %s.".formatted(agreement.titleVi(), standing(one, partyOfOne), standing(other, partyOfOther));
    }

    private static String standing(AgencyCode agency, AgreementParty party) {
        return agency.equals(party.agency())
                ? "%s là %s".formatted(agency, party.role().nameVi().toLowerCase(Locale.ROOT))
                : "%s theo %s".formatted(agency, party.nameVi());
    }
}
