package vn.lienthong.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An officer's account as it is kept.
 *
 * @param password hashed; empty as long as the officer was invited and has not set one
 * @param agency code of the one agency the officer acts for
 * @param name as it is shown
 * @param locked whether nobody signs in with it
 */
record Account(String username, String password, String agency, String name, SortedSet<Role> roles, boolean locked) {
    /** One of before there were roles acts for its agency. */
    Account {
        roles = Collections.unmodifiableSortedSet(
                roles == null || roles.isEmpty() ? new TreeSet<>(Set.of(Role.OFFICER)) : new TreeSet<>(roles));
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether somebody has set its password. */
    @JsonIgnore
    boolean isTakenUp() {
        return !password.isEmpty();
    }

    @Override
    public String toString() {
        return username + " (" + agency + ")";
    }
}
