package vn.lienthong.intake.receipt;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.door.Begun;

/**
 * Receipts: their numbers, and the commands that stand for them. The id of {@code tip.receive} is the slow hash of the number, so that
 * nothing is stored to find the tip again.
 */
public final class Receipts {
    /** Digits of a number. */
    static final int DIGITS = 16;

    /** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512 (NIST SP 800-132); some 0.1 s of a core. */
    private static final int ROUNDS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int BITS = 256;

    private final DeploymentSecret secret;
    private final SecureRandom random = new SecureRandom();

    Receipts(DeploymentSecret secret) {
        this.secret = secret;
    }

    /** A receipt. @param receipt its 16 digits, told once @param id of the command that receives the tip */
    public record Issued(String receipt, String id) {}

    /** A new one, for a tip that this agency receives. */
    public Issued issue(AgencyCode by) {
        byte[] drawn = new byte[BITS / Byte.SIZE];
        random.nextBytes(drawn);
        return of(by, HexFormat.of().formatHex(drawn));
    }

    /** The one that belongs to that form, the same however often it is sent. @param nonce of the form, which nobody can guess */
    public Issued of(AgencyCode by, String nonce) {
        BigInteger drawn = new BigInteger(1, secret.mac("NUMBER", nonce)).mod(BigInteger.TEN.pow(DIGITS));
        String number = String.format("%0" + DIGITS + "d", drawn);
        return new Issued(number, command(by, slowHash(number)));
    }

    /** The one that belongs to that form of an agency's desk, or to a mail that it has. @param form its random word, or the digest of its bytes */
    public Issued atDesk(AgencyCode by, String form) {
        return of(by, "desk|%s|%s".formatted(by, form));
    }

    /** The tips that may stand behind what somebody typed, each by the agency that would have received it; it takes the same time for whatever is typed. */
    public Map<TipId, AgencyCode> tips(String typed, Collection<AgencyCode> agencies) {
        String hash = slowHash(typed.length() > 100 ? typed.substring(0, 100) : typed);
        return agencies.stream()
                .collect(Collectors.toMap(agency -> new TipId(Begun.by(agency, command(agency, hash))), each -> each));
    }

    /** Another for each agency, so that none can pretend to be where the receipt leads. */
    private String command(AgencyCode agency, String hash) {
        return HexFormat.of().formatHex(secret.mac("COMMAND", agency + "|" + hash));
    }

    private String slowHash(String typed) {
        String digits = typed.replaceAll("[\\s.-]", "");
        PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), secret.mac("SALT", ""), ROUNDS, BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance(ALGORITHM)
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
