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
        return givable(who, agency).containsAll(roles);
    }

    /** Which roles this one may give to somebody of that agency; operators are the standing office's. */
    static Set<Role> givable(Account who, String agency) {
        if (who.has(Role.OPERATOR) && agency.equals(Agencies.STANDING_OFFICE)) {
            return EnumSet.allOf(Role.class);
        }
        return who.has(Role.OPERATOR) || who.has(Role.LEAD) && who.agency().equals(agency)
                ? EnumSet.of(Role.OFFICER, Role.LEAD, Role.UNSEALER)
                : EnumSet.noneOf(Role.class);
    }

    /** Which roles this one may give to somebody, of whatever agency. */
    static Set<Role> givable(Account who) {
        return givable(who, who.has(Role.OPERATOR) ? Agencies.STANDING_OFFICE : who.agency());
    }
}
