package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionTest {
    private static final byte[] TEXT = {3, 8, 9};
    private static final byte[] BOUND = {1};

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceInAFileThatItsOwnerAloneReads() throws Exception {
        byte[] sealed =
                KeyEncryption.of(settings(null, null), folder, () -> false).encrypt(TEXT, BOUND);

        assertThat(KeyEncryption.of(settings(" ", ""), folder, () -> false).decrypt(sealed, BOUND))
                .isEqualTo(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(KeyEncryption.of(settings(file().toString(), null), folder.resolve("elsewhere"), () -> false)
                        .decrypt(sealed, BOUND))
                .isEqualTo(TEXT);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rwx------"})
    void isNotUsedWhereOthersMayReadIt(String mode) throws Exception {
        KeyEncryption.of(settings(null, null), folder, () -> false);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryption.of(settings(null, null), folder, () -> false))
                .withMessageContainingAll("chmod 600", file().toString());
    }

    @Test
    void saysWhatIsWrongWithAFileAndNeverQuotesIt() throws Exception {
        KeyEncryption.of(settings(null, null), folder, () -> false);
        String key = Files.readString(file());
        Files.writeString(file(), key.substring(0, key.length() - 20));

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryption.of(settings(null, null), folder, () -> false))
                .withMessageContaining("bản sao lưu")
                .withNoCause();
        assertThatThrownBy(() -> KeyEncryption.of(settings("/khong/co", null), folder, () -> false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/khong/co");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-kms://arn:aws:kms:ap-southeast-1:1:key/2", "gcp-kms://projects/p", "khong-phai"})
    void isRefusedAtStartWhereNobodyKnowsTheKeyManagementSystem(String kms) {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryption.of(settings(null, kms), folder, () -> false))
                .withMessageContainingAll(kms, "lienthong.sealing.kms", "classpath");
        assertThat(folder).isEmptyDirectory();
    }

    /** A key that is made anew opens nothing of what is there, and hides that the right one is missing. */
    @Test
    void isNotMadeAnewWhereSomethingIsSealedAlready() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryption.of(settings(null, null), folder, () -> true))
                .withMessageContainingAll(file().toString(), "bản sao lưu");
        assertThat(folder).isEmptyDirectory();

        KeyEncryption.of(settings(null, null), folder, () -> false);
        assertThat(KeyEncryption.of(settings(null, null), folder, () -> true)).isNotNull();
    }

    @Test
    void inASystemThatDoesNotAnswerIsAwayAndNothingIsTakenForTampered() throws Exception {
        Aead failing = new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
                throw new GeneralSecurityException("timeout");
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
                throw new GeneralSecurityException("timeout");
            }
        };
        Aead managed = KeyEncryption.away(failing);

        assertThatThrownBy(() -> managed.encrypt(TEXT, BOUND)).isInstanceOf(IdentitiesAway.class);
        assertThatThrownBy(() -> managed.decrypt(TEXT, BOUND)).isInstanceOf(IdentitiesAway.class);
    }

    @Test
    void isInOnePlaceOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryption.of(settings("a", "aws-kms://b"), folder, () -> false))
                .withMessageContaining("một trong hai");
    }

    private Path file() {
        return folder.resolve("identity-key.json");
    }

    private static SealingSettings settings(@Nullable String file, @Nullable String kms) {
        return new SealingSettings(file, kms);
    }
}
