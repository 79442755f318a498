package vn.lienthong.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.Lockouts.Attempt;

/** Checks an officer's password, unless too many wrong ones came just before: then it is not even looked at. */
@Component
class SigningIn implements AuthenticationProvider {

    private static final int LONGEST_NAME_COUNTED = 64;

    private final DaoAuthenticationProvider passwords;
    private final Lockouts lockouts;

    SigningIn(Accounts accounts, PasswordEncoder encoder, Lockouts lockouts) {
        this.passwords = new DaoAuthenticationProvider(username -> accounts.find(username)
                .filter(account -> !account.locked() && account.isTakenUp())
                .map(Officer::of)
                .orElseThrow(() -> new UsernameNotFoundException("no such officer")));
        this.passwords.setPasswordEncoder(encoder);
        this.lockouts = lockouts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        Attempt attempt = new Attempt(shortened(given.getName()), addressOf(given));
        refuseWhileLocked(attempt);
        try {
            Authentication proven = passwords.authenticate(given);
            lockouts.right(attempt);
            return proven;
        } catch (BadCredentialsException wrong) {
            lockouts.wrong(attempt);
            refuseWhileLocked(attempt);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void refuseWhileLocked(Attempt attempt) {
        if (lockouts.mustWait(attempt)) {
            throw new LockedException("too many wrong passwords");
        }
    }

    private static String shortened(String username) {
        return username.substring(0, Math.min(username.length(), LONGEST_NAME_COUNTED));
    }

    private static String addressOf(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
