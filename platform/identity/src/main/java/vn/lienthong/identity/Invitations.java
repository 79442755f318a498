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

    /** A new word for that account, which is to be taken up; the former ones count no more. */
    String draw(Account account) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.invite(
                account,
                digest(word),
                new Invitation(account.username(), clock.instant().plus(GOOD_FOR)));
        return word;
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
