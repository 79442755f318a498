package vn.lienthong.intake.blinding;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.runtime.message.Hmac;
import vn.lienthong.runtime.signature.KeyFile;

/**
 * The keys that are in use, the newest first. For each purpose a key of its own is derived from each, so that a hash made for one says
 * nothing for another.
 */
public final class TokenKeys {
    private static final String FILE = "deconfliction-keys.json";
    private static final int LEAST_BITS = 256;
    private static final int MOST_KEYS = 8;

    /** What a hash is for. */
    enum Purpose {
        INTEREST,
        NEIGHBOURS,
        SEAL,
        ACCOUNT
    }

    /** A key by its name. */
    private record Key(String name, byte[] secret) {}

    private final List<Key> keys;

    private TokenKeys(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * Those in that file: a JWK Set (RFC 7517) of symmetric keys ({@code oct}) of at least 256 bits, each with a {@code kid}.
     *
     * @throws IllegalStateException if it is none, or others than its owner may read it: whoever has a key may vouch for officers, too
     */
    public static TokenKeys in(Path file) {
        try {
            KeyFile.ownersAlone(file);
            return new TokenKeys(JWKSet.parse(Files.readString(file)).getKeys().stream()
                            .map(TokenKeys::key)
                            .toList())
                    .checked(file);
        } catch (ParseException | IllegalArgumentException unreadable) {
            // the message of the parser could quote a key
            throw new IllegalStateException("Không đọc được khóa che định danh ở " + file
                    + ": cần một bộ JWK (RFC 7517) gồm các khóa oct từ 256 bit, mỗi khóa có kid.");
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được khóa che định danh ở " + file, failure);
        }
    }

    /** Those under that folder; one is made when there is none. */
    public static TokenKeys keptUnder(Path folder) {
        return in(KeyFile.keptUnder(folder, FILE, TokenKeys::generated));
    }

    private static String generated() {
        try {
            return new JWKSet(new OctetSequenceKeyGenerator(LEAST_BITS)
                            .keyID("k1")
                            .generate())
                    .toString(false);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Key key(JWK jwk) {
        if (!(jwk instanceof OctetSequenceKey key)
                || key.size() < LEAST_BITS
                || key.getKeyID() == null
                || !key.getKeyID().matches(Blinded.KEY)) {
            throw new IllegalArgumentException("no key to make hashes with");
        }
        return new Key(key.getKeyID(), key.toByteArray());
    }

    private TokenKeys checked(Path file) {
        Set<String> names = new HashSet<>();
        boolean twice = !keys.stream().allMatch(key -> names.add(key.name()));
        if (keys.isEmpty() || keys.size() > MOST_KEYS || twice) {
            throw new IllegalStateException(
                    "Tệp khóa che định danh %s cần từ 1 đến %d khóa, mỗi khóa một kid khác nhau."
                            .formatted(file, MOST_KEYS));
        }
        return this;
    }

    /** The hash of a text under each key, {@code <key>:<hash>}, the newest first. */
    List<String> each(Purpose purpose, String text) {
        return keys.stream()
                .map(key -> key.name() + ":" + hash(key, purpose, text))
                .toList();
    }

    /** The hash under the newest alone. */
    String newest(Purpose purpose, String text) {
        return hash(keys.getFirst(), purpose, text);
    }

    /** Whether that is the hash of this text under one of them. */
    boolean isOne(Purpose purpose, String text, String hash) {
        return keys.stream().anyMatch(key -> hash(key, purpose, text).equals(hash));
    }

    private static String hash(Key key, Purpose purpose, String text) {
        byte[] derived = Hmac.of(key.secret(), "lienthong/deconfliction/" + purpose.name());
        return HexFormat.of().formatHex(Hmac.of(derived, text));
    }
}
