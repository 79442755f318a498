package vn.lienthong.runtime.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/** The key that signs records of custody and heads of the audit log: ES256, its public half for everybody who is signed in. */
public final class RecordKey {
    private static final String FILE = "custody-signing-key.json";

    private final ECKey key;

    private RecordKey(ECKey key) {
        this.key = key;
    }

    /** The key in that file. @throws IllegalStateException if it holds no private key on P-256 */
    public static RecordKey in(Path file) {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate() || !key.getCurve().equals(Curve.P_256)) {
                throw new IllegalStateException("Tệp " + file + " không phải khóa bí mật EC P-256.");
            }
            return new RecordKey(key.getKeyID() == null ? withId(key) : key);
        } catch (ParseException | JOSEException unreadable) {
            // the message of the parser could quote the key
            throw new IllegalStateException("Không đọc được khóa ký ở " + file
                    + "; hãy khôi phục từ bản sao lưu: biên bản đã ký cần khóa công khai cũ.");
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được khóa ký ở " + file, failure);
        }
    }

    /** The key under that folder, made when there is none; only its owner may read it. */
    public static RecordKey keptUnder(Path folder) {
        return in(KeyFile.keptUnder(folder, FILE, () -> generated().toJSONString()));
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey withId(ECKey key) throws JOSEException {
        return new ECKey.Builder(key).keyIDFromThumbprint().build();
    }

    /** A JWS over the payload, which is left out of it (RFC 7515 Appendix F). */
    public String sign(byte[] payload) {
        JWSObject signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), new Payload(payload));
        try {
            signed.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed.serialize(true);
    }

    /** The public half, as a JWK Set (RFC 7517). */
    public Map<String, Object> published() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }
}
