package vn.lienthong.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Links by which officers set their passwords: 72 hours, once, and only the newest of each. What is kept is no link, but its digest. */
@Component
class Invitations {
    static final Duration GOOD_FOR = Duration.ofHours(72);
    private static final int BYTES = 24;

    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A new word for that account, which is to be taken up; the former ones count no more.
     *
     * @return empty where somebody else has that user name by now
     */
    Optional<String> draw(Account account) {
        return draw(
                account.username(),
                there -> there.filter(other -> !other.equals(account)).isPresent()
                        ? Optional.empty()
                        : Optional.of(account));
    }

    /**
     * The same for what becomes of the account that is there.
     *
     * @return empty where nothing does
     */
    Optional<String> draw(String username, UnaryOperator<Optional<Account>> begun) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Invitation invitation = new Invitation(username, clock.instant().plus(GOOD_FOR));
        return accounts.invite(digest(word), invitation, begun) ? Optional.of(word) : Optional.empty();
    }

    /** Whose it is, if it still counts. */
    Optional<Account> of(String word) {
        return accounts.invitation(digest(word))
                .filter(invitation -> clock.instant().isBefore(invitation.until()))
                .flatMap(invitation -> accounts.find(invitation.username()))
                .filter(account -> !account.locked());
    }

    /** Sets the password and spends the word. @return whose it is; empty if it counts no more */
    Optional<Account> take(String word, String password) {
        return of(word).filter(account -> accounts.takeUp(digest(word), Secrets.chosen(password)));
    }

    private static String digest(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
