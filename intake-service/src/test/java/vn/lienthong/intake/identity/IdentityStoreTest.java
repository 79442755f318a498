package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Store;
import vn.lienthong.fixture.Stores;

class IdentityStoreTest {
    private static final KeptIdentity ONE = kept(new UUID(2, 1));
    private static final KeptIdentity TWO = kept(new UUID(2, 2));

    @TempDir
    private static Path folder;

    static Stream<IdentityStore> stores() {
        return Stream.concat(
                Stream.of(new DiskIdentities(folder.resolve(UUID.randomUUID().toString()))),
                Stores.all().stream().map(Store::empty).map(store -> new MongoIdentities(store, () -> {})));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keepsUntilItIsToldToDestroy(IdentityStore store) {
        assertThat(store.all()).isEmpty();
        assertThat(store.find(ONE.sealing())).isEmpty();

        store.keep(ONE);
        store.keep(ONE);
        store.keep(TWO);
        store.told(ONE.sealing());
        store.told(ONE.sealing());
        store.told(new UUID(0, 0));

        assertThat(store.find(ONE.sealing())).get().usingRecursiveComparison().isEqualTo(ONE.asTold());
        assertThat(store.find(TWO.sealing())).get().usingRecursiveComparison().isEqualTo(TWO);
        assertThat(store.all())
                .extracting(KeptIdentity::sealing)
                .containsExactlyInAnyOrder(ONE.sealing(), TWO.sealing());
        store.destroy(ONE.sealing());
        store.destroy(ONE.sealing());
        assertThat(store.find(ONE.sealing())).isEmpty();
        assertThat(store.all()).extracting(KeptIdentity::sealing).containsExactly(TWO.sealing());
    }

    @Test
    void onDiskIsItsOwnersAloneAndALeftDraftIsNoIdentity(@TempDir Path data) throws Exception {
        Path identities = data.resolve("identities");
        DiskIdentities store = new DiskIdentities(identities);
        store.keep(ONE);
        Files.write(identities.resolve(TWO.sealing() + ".draft"), "{".getBytes(StandardCharsets.UTF_8));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identities)))
                .isEqualTo("rwx------");
        assertThat(store.all()).hasSize(1);
        assertThat(new DiskIdentities(identities).find(ONE.sealing())).isPresent();
    }

    @Test
    void onDiskNothingIsLeftOfWhatIsDestroyedNorOfWhatWasNeverKeptWhole(@TempDir Path data) throws Exception {
        DiskIdentities store = new DiskIdentities(data);
        store.clear();
        store.keep(ONE);
        Files.copy(data.resolve(ONE.sealing() + ".json"), data.resolve(ONE.sealing() + ".draft"));
        Files.copy(data.resolve(ONE.sealing() + ".json"), data.resolve(TWO.sealing() + ".draft"));

        store.destroy(ONE.sealing());
        assertThat(data.toFile().list()).containsExactly(TWO.sealing() + ".draft");
        store.destroy(TWO.sealing());
        assertThat(data).isEmptyDirectory();

        store.keep(TWO);
        Files.copy(data.resolve(TWO.sealing() + ".json"), data.resolve(ONE.sealing() + ".draft"));
        store.clear();
        assertThat(data.toFile().list()).containsExactly(TWO.sealing() + ".json");
    }

    @Test
    void onDiskADamagedFileHoldsBackNothingElse(@TempDir Path data) throws Exception {
        DiskIdentities store = new DiskIdentities(data);
        store.keep(ONE);
        store.keep(TWO);
        Files.write(data.resolve(ONE.sealing() + ".json"), "{\"sealing\":".getBytes(StandardCharsets.UTF_8));

        assertThat(store.all()).extracting(KeptIdentity::sealing).containsExactly(TWO.sealing());
        assertThatExceptionOfType(IdentityDamaged.class).isThrownBy(() -> store.find(ONE.sealing()));
        store.told(ONE.sealing());
        store.told(TWO.sealing());
        assertThat(store.find(TWO.sealing())).get().matches(KeptIdentity::told);
        store.destroy(ONE.sealing());
        assertThat(store.find(ONE.sealing())).isEmpty();
    }

    private static KeptIdentity kept(UUID sealing) {
        return new KeptIdentity(
                sealing,
                new TipId(new UUID(1, 1)),
                new AgencyCode("NSC389-SO"),
                Instant.parse("2026-11-30T02:00:00.389Z"),
                false,
                new byte[] {1, 2},
                new byte[] {3, (byte) 0xFF});
    }
}
