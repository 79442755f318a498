package vn.lienthong.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key that signs tokens, made once and kept in a file that only its owner may read, so that tokens outlive a restart.
 * Deleting the file and starting again makes a new key and with it voids every token given out before.
 */
final class SigningKey {

    static final String FILE = "signing-key.json";
    private static final int BITS = 3072;

    private SigningKey() {}

    static JWKSource<SecurityContext> keptIn(Path directory) {
        KeptFile kept = new KeptFile(directory.resolve(FILE));
        try {
            if (!kept.exists()) {
                kept.write(generate().toJSONString().getBytes(StandardCharsets.UTF_8));
            }
            return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(new String(kept.read(), StandardCharsets.UTF_8))));
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Không đọc được khóa ký ở " + kept.path()
                            + ": hãy khôi phục từ bản sao lưu, hoặc xóa tệp để tạo khóa mới"
                            + " (mọi phiên đăng nhập và thẻ truy cập cũ sẽ hết hiệu lực)",
                    unreadable);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
