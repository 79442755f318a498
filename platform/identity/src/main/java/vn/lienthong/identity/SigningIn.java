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

/**
 * Checks an officer's password and second factor, unless too many wrong ones came before: then they are not even looked at. What was
 * wrong is not told, nor whether there is such an account.
 */
@Component
class SigningIn implements AuthenticationProvider {

    private static final int LONGEST_NAME_COUNTED = 64;

    private final DaoAuthenticationProvider passwords;
    private final SecondFactors factors;
    private final WrongOnes wrongOnes;

    SigningIn(Accounts accounts, PasswordEncoder encoder, SecondFactors factors, WrongOnes wrongOnes) {
        this.passwords = new DaoAuthenticationProvider(username -> accounts.find(username)
                .filter(account -> !account.locked() && account.isTakenUp())
                .map(Officer::of)
                .orElseThrow(() -> new UsernameNotFoundException("no such officer")));
        this.passwords.setPasswordEncoder(encoder);
        this.factors = factors;
        this.wrongOnes = wrongOnes;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        String username = shortened(given.getName());
        Attempt attempt = new Attempt(username, addressOf(given));
        refuseWhileLocked(attempt);
        try {
            Authentication proven = passwords.authenticate(given);
            if (!factors.proves(username, codeOf(given))) {
                throw new BadCredentialsException("no second factor");
            }
            wrongOnes.right(attempt);
            return proven;
        } catch (BadCredentialsException wrong) {
            wrongOnes.wrong(attempt);
            refuseWhileLocked(attempt);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void refuseWhileLocked(Attempt attempt) {
        if (wrongOnes.areTooMany(attempt)) {
            throw new LockedException("too many wrong passwords");
        }
    }

    private static String shortened(String username) {
        return username.substring(0, Math.min(username.length(), LONGEST_NAME_COUNTED));
    }

    private static String addressOf(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static String codeOf(Authentication given) {
        return given.getDetails() instanceof SignInDetails details ? details.code() : "";
    }
}
