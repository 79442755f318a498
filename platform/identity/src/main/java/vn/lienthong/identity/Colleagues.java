package vn.lienthong.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells an officer who else acts for the same agency, so that work is given to people and not to spellings. */
@RestController
class Colleagues {
    static final String PATH = "/api/v1/colleagues";

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An officer of the agency. @param login user name */
    record Colleague(String login, String name) {}

    /** Those of the caller's own agency who are not locked, by name; 403 for whoever is no officer. */
    @GetMapping(PATH)
    ResponseEntity<List<Colleague>> of(@AuthenticationPrincipal Jwt token) {
        List<String> audience = Objects.requireNonNullElse(token.getAudience(), List.of());
        Account who = accounts.find(Objects.requireNonNullElse(token.getSubject(), ""))
                .filter(account -> !account.locked() && audience.contains(TokenClaims.AUDIENCE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        List<Colleague> colleagues = accounts.all().stream()
                .filter(account -> account.agency().equals(who.agency()) && !account.locked())
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::username))
                .map(account -> new Colleague(account.username(), account.name()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(colleagues);
    }
}
