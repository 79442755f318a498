package vn.lienthong.contract.custody;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/** Checks the detached signature of a record: JWS with ES256 (RFC 7515, RFC 7518 section 3.4), and nothing else. */
public final class RecordSignature {
    private RecordSignature() {}

    /**
     * What is wrong with it, in Vietnamese; nothing if it is right.
     *
     * @param payload what was signed
     * @param keys a JWK Set (RFC 7517)
     */
    public static List<String> wrong(String compact, byte[] payload, JsonNode keys) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            return List.of("Chữ ký không đúng dạng JWS tách rời.");
        }
        try {
            JsonNode header = Json.tree(Base64.getUrlDecoder().decode(parts[0]));
            if (!header.path("alg").asString("").equals("ES256") || header.has("crit") || header.has("b64")) {
                return List.of("Chữ ký không dùng thuật toán ES256.");
            }
            String id = header.path("kid").asString("");
            Optional<JsonNode> key = keys.path("keys")
                    .valueStream()
                    .filter(one -> one.path("kid").asString("").equals(id))
                    .findFirst();
            if (id.isEmpty() || key.isEmpty()) {
                return List.of("Được ký bằng khóa lạ, không có trong bộ khóa đã cho.");
            }
            return verifies(parts, payload, publicKey(key.get()))
                    ? List.of()
                    : List.of("Chữ ký không khớp: nội dung đã bị sửa sau khi ký, hoặc do khóa khác ký.");
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
            return List.of("Không đọc được chữ ký hoặc khóa.");
        }
    }

    private static boolean verifies(String[] parts, byte[] payload, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + ".").getBytes(StandardCharsets.US_ASCII));
        signature.update(Base64.getUrlEncoder().withoutPadding().encode(payload));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        if (!key.path("kty").asString("").equals("EC")
                || !key.path("crv").asString("").equals("P-256")) {
            throw new IllegalArgumentException("not a key on P-256");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(coordinate(key, "x"), coordinate(key, "y")),
                        parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
    }
}
