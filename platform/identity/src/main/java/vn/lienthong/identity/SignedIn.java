package vn.lienthong.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks, at each request of somebody who signed in, whether that still counts: an account that was locked, or whose password was
 * changed, is signed in nowhere any more. Who must have a second factor and has none gets no further than to set it up.
 */
@Component
class SignedIn extends OncePerRequestFilter {
    private final Accounts accounts;
    private final boolean secondFactorRequired;

    SignedIn(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.secondFactorRequired = settings.secondFactorRequired();
    }

    /** The account that an officer is signed in with, as it is now; empty if that counts no more. */
    Optional<Account> account(Officer officer) {
        return accounts.find(officer.username()).filter(account -> !account.locked() && account.era() == officer.era());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Officer officer)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = account(officer);
        if (account.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            response.sendRedirect(SignInPage.PATH + "?ended");
        } else if (mustSetUp(account.get()) && !isOpen(request.getRequestURI())) {
            response.sendRedirect(SecondFactorPages.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean mustSetUp(Account account) {
        return secondFactorRequired && account.isCentral() && account.secondFactor() == null;
    }

    private static boolean isOpen(String path) {
        return path.startsWith(AccountPages.PATH)
                || path.startsWith("/assets/")
                || path.equals("/logout")
                || path.equals(SignInPage.PATH)
                || path.equals("/error");
    }
}
