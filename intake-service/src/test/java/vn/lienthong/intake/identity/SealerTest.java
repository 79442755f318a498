package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;

class SealerTest {
    private static final TipId TIP = new TipId(new UUID(1, 1));
    private static final TipId OTHER = new TipId(new UUID(1, 2));
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final UUID SEALING = new UUID(2, 1);
    private static final Identity PERSON =
            new Identity("Nguyễn Thị Niêm Phong", "0912 000 389", null, null, null, null);

    @TempDir
    private Path folder;

    @Test
    void opensWhatWasSealedAndShowsNothingOfItBefore() throws Exception {
        Sealer sealer = sealer("a");
        KeptIdentity kept = sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW);

        assertThat(sealer.open(TIP, SEALING, kept)).isEqualTo(PERSON);
        assertThat(new String(kept.text(), StandardCharsets.UTF_8)).doesNotContain("Niêm", "0912", "name");
        assertThat(sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW).text()).isNotEqualTo(kept.text());
        assertThat(PERSON.toString() + new SentIdentity(PERSON, "vì")).doesNotContain("Niêm", "0912", "vì");
    }

    @Test
    void opensNothingThatWasPutInThePlaceOfAnother() throws Exception {
        Sealer sealer = sealer("a");
        KeptIdentity one = sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW);
        KeptIdentity two = sealer.seal(OTHER, new UUID(2, 2), RECEIVER, PERSON, NOW);

        doesNotOpen(sealer, OTHER, SEALING, one);
        doesNotOpen(sealer, TIP, new UUID(2, 2), one);
        doesNotOpen(sealer, TIP, SEALING, two);
        doesNotOpen(sealer, TIP, SEALING, kept(one.key(), two.text()));
        doesNotOpen(sealer, TIP, SEALING, kept(two.key(), one.text()));
    }

    @Test
    void opensNothingOfWhichABitWasChanged() throws Exception {
        Sealer sealer = sealer("a");
        KeptIdentity kept = sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW);

        for (int at = 0; at < kept.text().length; at++) {
            byte[] changed = kept.text().clone();
            changed[at] ^= 1;
            doesNotOpen(sealer, TIP, SEALING, kept(kept.key(), changed));
        }
        doesNotOpen(sealer, TIP, SEALING, kept(new byte[0], kept.text()));
        doesNotOpen(sealer, TIP, SEALING, kept(kept.key(), new byte[0]));
    }

    /** A text that is found again in a backup says nothing without its own key, nor without the key of the deployment. */
    @Test
    void opensNothingWithoutItsKey() throws Exception {
        Sealer sealer = sealer("a");
        KeptIdentity kept = sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW);
        KeptIdentity sealedAnew = sealer.seal(TIP, SEALING, RECEIVER, PERSON, NOW);

        doesNotOpen(sealer, TIP, SEALING, kept(sealedAnew.key(), kept.text()));
        doesNotOpen(sealer("b"), TIP, SEALING, kept);
    }

    private static KeptIdentity kept(byte[] key, byte[] text) {
        return new KeptIdentity(SEALING, TIP, RECEIVER, NOW, true, key, text);
    }

    private static void doesNotOpen(Sealer sealer, TipId tip, UUID sealing, KeptIdentity envelope) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> sealer.open(tip, sealing, envelope))
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage())).doesNotContain("Niêm"));
    }

    private Sealer sealer(String deployment) {
        Aead keys = KeyEncryption.of(new SealingSettings(null, null), folder.resolve(deployment), () -> false);
        return new Sealer(keys);
    }
}
