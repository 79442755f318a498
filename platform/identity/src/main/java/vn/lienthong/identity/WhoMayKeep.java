package vn.lienthong.identity;

import java.util.EnumSet;
import java.util.Set;

/** Who keeps whose account: operators all of them, a lead those of the own agency that are no operator's. */
final class WhoMayKeep {
    private WhoMayKeep() {}

    /** Whether this one keeps accounts at all. */
    static boolean keepsAny(Account who) {
        return who.has(Role.OPERATOR) || who.has(Role.LEAD);
    }

    static boolean keeps(Account who, Account whom) {
        return who.has(Role.OPERATOR)
                || who.has(Role.LEAD) && who.agency().equals(whom.agency()) && !whom.has(Role.OPERATOR);
    }

    /** Whether this one may say that somebody of that agency has these roles. */
    static boolean gives(Account who, String agency, Set<Role> roles) {
        boolean fits = !roles.contains(Role.OPERATOR) || agency.equals(Agencies.STANDING_OFFICE);
        return fits && givable(who, agency).containsAll(roles);
    }

    private static Set<Role> givable(Account who, String agency) {
        if (who.has(Role.OPERATOR)) {
            return EnumSet.allOf(Role.class);
        }
        return who.has(Role.LEAD) && who.agency().equals(agency)
                ? EnumSet.of(Role.OFFICER, Role.LEAD)
                : EnumSet.noneOf(Role.class);
    }
}
