package vn.lienthong.identity;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * How passwords and client secrets are kept: only hashed, salted, and never as they were given.
 *
 * <p>A slow hash protects passwords that can be guessed. Those given here in clear are random 128-bit strings, which no
 * search finds however fast the hash is; a short PBKDF2 is therefore enough for them, and it keeps the start of some
 * hundred accounts, and every token request of an agency's system, within a millisecond each. A password that a person
 * chose is given as {@code {bcrypt}...} instead and stays behind the slow hash.
 */
final class Secrets {

    /** Characters that a secret given in clear has at least: 128 bits in base64url are 22, in words somewhat more. */
    static final int SHORTEST = 16;

    private static final String SLOW = "bcrypt";
    private static final String RANDOM = "pbkdf2-random128";
    private static final int ITERATIONS = 1_000;
    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();
    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            RANDOM, Map.of(RANDOM, new Pbkdf2PasswordEncoder("", 16, ITERATIONS, PBKDF2WithHmacSHA256), SLOW, BCRYPT));

    private Secrets() {}

    static PasswordEncoder encoder() {
        return ENCODER;
    }

    static boolean isAcceptable(String secret) {
        return isHashed(secret) || secret.length() >= SHORTEST;
    }

    /** The secret as it is kept: as it is if it came hashed, else hashed now. */
    static String kept(String secret) {
        return isHashed(secret) ? secret : ENCODER.encode(secret);
    }

    /** A password that a person chose, as it is kept: behind the slow hash. */
    static String chosen(String password) {
        return "{" + SLOW + "}" + BCRYPT.encode(password);
    }

    private static boolean isHashed(String secret) {
        return secret.startsWith("{" + SLOW + "}");
    }
}
