package vn.lienthong.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An officer who signs in. What the officer may do is asked of the account, each time anew.
 *
 * @param era of the account when the officer signed in
 */
record Officer(String username, String keptPassword, int era) implements UserDetails {
    static Officer of(Account account) {
        return new Officer(account.username(), account.password(), account.era());
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return keptPassword;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String toString() {
        return username;
    }
}
