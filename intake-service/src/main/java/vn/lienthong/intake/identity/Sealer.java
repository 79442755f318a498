package vn.lienthong.intake.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.tip.TipId;

/**
 * Encrypts an identity under a key that is drawn for it alone (AES-256-GCM), and that key under the one of the deployment. Both are bound to
 * the tip and the sealing: put in the place of another, neither opens.
 */
final class Sealer {
    private final Aead keys;

    /** @param keys encrypts the keys of identities */
    Sealer(Aead keys) {
        this.keys = keys;
    }

    /** @param now when it is put in */
    KeptIdentity seal(TipId tip, UUID sealing, AgencyCode receiver, Identity identity, Instant now)
            throws GeneralSecurityException {
        byte[] bound = bound(tip, sealing);
        KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return new KeptIdentity(
                sealing,
                tip,
                receiver,
                now,
                false,
                TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys, bound),
                aead(key).encrypt(Json.write(identity), bound));
    }

    /** @throws GeneralSecurityException if it is not what was sealed for that tip, or the key is another */
    Identity open(TipId tip, UUID sealing, KeptIdentity kept) throws GeneralSecurityException {
        byte[] bound = bound(tip, sealing);
        KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(kept.key(), keys, bound);
        return Json.read(aead(key).decrypt(kept.text(), bound), Identity.class);
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bound(TipId tip, UUID sealing) {
        return (tip.key() + "|" + sealing).getBytes(StandardCharsets.UTF_8);
    }
}
