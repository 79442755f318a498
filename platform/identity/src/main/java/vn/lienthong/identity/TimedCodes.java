package vn.lienthong.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits that change every half minute (RFC 6238, as the usual apps show them: SHA-1). */
final class TimedCodes {
    private static final int SECRET_BYTES = 20;
    private static final int QUIET_MODULES = 4;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final Base32 BASE32 = new Base32();

    private TimedCodes() {}

    /** Drawn anew, 160 bits in base 32 (RFC 4226, section 4, requirement 6). */
    static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return BASE32.encodeToString(bytes);
    }

    /**
     * The half minute whose code this is, if it is this one, the one before it or the one behind it (RFC 6238, section 5.2) and
     * none of whose codes was used.
     *
     * @param after the last one whose code was used
     */
    static OptionalLong step(String secret, String code, Instant now, long after) {
        long period = CODES.getTimeStep().toSeconds();
        long current = Math.floorDiv(now.getEpochSecond(), period);
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > after && isCode(secret, code, Instant.ofEpochSecond(step * period))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isCode(String secret, String code, Instant moment) {
        return MessageDigest.isEqual(
                codeAt(secret, moment).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** The code that an app shows at that moment. */
    static String codeAt(String secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(BASE32.decode(secret), CODES.getAlgorithm()), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The picture that an app reads, as the address of an image in itself. */
    static String picture(String secret, String username) {
        QrCode code = QrCode.encodeText(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded("Liên Thông 389"), encoded(username), secret, encoded("Liên Thông 389")),
                QrCode.Ecc.MEDIUM);
        StringBuilder dark = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(column + QUIET_MODULES, row + QUIET_MODULES));
                }
            }
        }
        int size = code.size + 2 * QUIET_MODULES;
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path fill=\"#fff\" d=\"M0,0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                        .formatted(size, size, size, size, dark);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
