package vn.lienthong.identity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Proves an officer's second factor, each code once, and begins new ones. */
@Component
class SecondFactors {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LETTERS = 16;
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A secret that nobody uses yet. */
    String draw() {
        return TimedCodes.newSecret(random);
    }

    /**
     * Whether the code proves it; one that does is spent.
     *
     * @return true also of an account without a second factor
     */
    boolean proves(String username, String code) {
        return accounts.changed(username, account -> {
            SecondFactor factor = account.secondFactor();
            return factor == null
                    ? Optional.of(account)
                    : spent(factor, code.strip()).map(account::withSecondFactor);
        });
    }

    private Optional<SecondFactor> spent(SecondFactor factor, String code) {
        OptionalLong step = TimedCodes.step(factor.secret(), code, clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            return Optional.of(factor.usedAt(step.getAsLong()));
        }
        String written = code.toLowerCase(Locale.ROOT);
        return written.length() < RECOVERY_LETTERS
                ? Optional.empty()
                : factor.recovery().stream()
                        .filter(hashed -> Secrets.encoder().matches(written, hashed))
                        .findFirst()
                        .map(factor::without);
    }

    /** Takes it up, if the code shows that the app has the secret. @return the codes to be written on paper; empty if it does not */
    List<String> begin(String username, String secret, String code) {
        OptionalLong step = TimedCodes.step(secret, code.strip(), clock.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> recovery = new ArrayList<>();
        for (int count = 0; count < RECOVERY_CODES; count++) {
            recovery.add(recoveryCode());
        }
        List<String> hashed = recovery.stream().map(Secrets::kept).toList();
        accounts.changed(
                username,
                account -> Optional.of(account.withSecondFactor(new SecondFactor(secret, step.getAsLong(), hashed))));
        return recovery;
    }

    /** From now on the password alone suffices. */
    void end(String username) {
        accounts.changed(username, account -> Optional.of(account.withSecondFactor(null)));
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int position = 0; position < RECOVERY_LETTERS; position++) {
            if (position > 0 && position % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
