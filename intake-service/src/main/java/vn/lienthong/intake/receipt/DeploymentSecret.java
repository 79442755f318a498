package vn.lienthong.intake.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import vn.lienthong.runtime.message.Hmac;
import vn.lienthong.runtime.signature.KeyFile;

/** The secret of this deployment; for each purpose a key of its own is derived from it (HMAC-SHA256, RFC 2104). It is never changed: receipts rest on it. */
public final class DeploymentSecret {
    private static final String FILE = "receipt-key.json";
    private static final int BITS = 256;

    private final byte[] secret;

    private DeploymentSecret(byte[] secret) {
        this.secret = secret;
    }

    /** The one in that file: a JWK (RFC 7517) of type {@code oct} of at least 256 bits. @throws IllegalStateException if it is none */
    static DeploymentSecret in(Path file) {
        try {
            if (JWK.parse(Files.readString(file)) instanceof OctetSequenceKey key && key.size() >= BITS) {
                return new DeploymentSecret(key.toByteArray());
            }
        } catch (ParseException unreadable) {
            // the message of the parser could quote the key
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được khóa biên nhận ở " + file, failure);
        }
        throw new IllegalStateException(
                "Không đọc được khóa biên nhận ở " + file + ": cần một JWK (RFC 7517) loại oct từ 256 bit.");
    }

    /** The one under that folder; it is made when there is none. */
    static DeploymentSecret keptUnder(Path folder) {
        return in(KeyFile.keptUnder(folder, FILE, DeploymentSecret::generated));
    }

    private static String generated() {
        try {
            return new OctetSequenceKeyGenerator(BITS).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keyed hash of a text for one purpose: 32 bytes, which say nothing for another purpose. */
    public byte[] mac(String purpose, String text) {
        return Hmac.of(Hmac.of(secret, "lienthong/receipt/" + purpose), text);
    }
}
