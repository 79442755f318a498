package vn.lienthong.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An officer's account as it is kept.
 *
 * @param password hashed; empty as long as the officer was invited and has not set one
 * @param agency code of the one agency the officer acts for
 * @param name as it is shown
 * @param locked whether nobody signs in with it
 * @param era how often everything it was signed in with was ended; a sign-in of a former era counts no more
 * @param secondFactor null where the password alone suffices
 * @param unsealsFrom when the role to unseal begins to count; null where it always did
 */
record Account(
        String username,
        String password,
        String agency,
        String name,
        SortedSet<Role> roles,
        boolean locked,
        int era,
        @Nullable SecondFactor secondFactor,
        @Nullable Instant unsealsFrom) {
    /** One of before there were roles acts for its agency. */
    Account {
        roles = Collections.unmodifiableSortedSet(
                roles == null || roles.isEmpty() ? new TreeSet<>(Set.of(Role.OFFICER)) : new TreeSet<>(roles));
    }

    /** One that is new, with a password already or to be set by an invitation. */
    static Account begun(String username, String password, String agency, String name, Set<Role> roles) {
        return new Account(username, password, agency, name, new TreeSet<>(roles), false, 0, null, null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** What it may do by then. */
    SortedSet<Role> rolesAt(Instant now) {
        SortedSet<Role> counting = new TreeSet<>(roles);
        if (unsealsFrom != null && now.isBefore(unsealsFrom)) {
            counting.remove(Role.UNSEALER);
        }
        return counting;
    }

    /** Should it have the role to unseal, that counts from then on. */
    Account unsealingFrom(Instant from) {
        return new Account(username, password, agency, name, roles, locked, era, secondFactor, from);
    }

    /** Whether somebody has set its password. */
    @JsonIgnore
    public boolean isTakenUp() {
        return !password.isEmpty();
    }

    /** Whether it keeps the whole installation: the standing office's, and whoever connects agencies. */
    @JsonIgnore
    boolean isCentral() {
        return has(Role.OPERATOR) || agency.equals(Agencies.STANDING_OFFICE);
    }

    /** With another password, after which everybody signs in anew. */
    Account withPassword(String hashed) {
        return new Account(username, hashed, agency, name, roles, locked, era + 1, secondFactor, unsealsFrom);
    }

    /** Nobody signs in with it, and who did is signed in no longer. */
    Account lock() {
        return new Account(username, password, agency, name, roles, true, era + 1, secondFactor, unsealsFrom);
    }

    Account unlock() {
        return new Account(username, password, agency, name, roles, false, era, secondFactor, unsealsFrom);
    }

    /** As if it had just been begun: to be taken up by an invitation. */
    Account reset() {
        return new Account(username, "", agency, name, roles, locked, era + 1, null, unsealsFrom);
    }

    /** May do other things than before; what it was signed in with ends. */
    Account withRoles(Set<Role> others) {
        return new Account(
                username, password, agency, name, new TreeSet<>(others), locked, era + 1, secondFactor, unsealsFrom);
    }

    Account withSecondFactor(@Nullable SecondFactor factor) {
        return new Account(username, password, agency, name, roles, locked, era, factor, unsealsFrom);
    }

    @Override
    public String toString() {
        return username + " (" + agency + ")";
    }
}
