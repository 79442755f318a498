package vn.lienthong.intake.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.runtime.signature.KeyFile;

/** The key that encrypts the keys of identities: outside store and log, in a file that its owner alone reads, or in a key management system. */
final class KeyEncryption {
    private static final String FILE = "identity-key.json";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-GCM", e);
        }
    }

    private KeyEncryption() {}

    /**
     * @param kept whether something is sealed already, so that a key that is missing is lost
     * @throws IllegalStateException that says what to do, if it cannot be had
     */
    static Aead of(SealingSettings settings, Path folder, BooleanSupplier kept) {
        String kms = said(settings.kms());
        String file = said(settings.keyFile());
        if (kms != null && file != null) {
            throw new IllegalStateException(
                    "Chỉ đặt một trong hai: lienthong.sealing.key-file hoặc lienthong.sealing.kms.");
        }
        if (kms != null) {
            return managed(kms);
        }
        return in(file == null ? KeyFile.keptUnder(folder, FILE, () -> first(folder, kept)) : Path.of(file));
    }

    private static @Nullable String said(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting.strip();
    }

    private static Aead managed(String uri) {
        try {
            return away(KmsClients.getAutoLoaded(uri).withDefaultCredentials().getAead(uri));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(
                    "Không dùng được khóa %s (lienthong.sealing.kms): hãy thêm phần mở rộng của Tink cho hệ quản lý khóa ấy (tink-awskms, tink-gcpkms…) vào classpath và cấp quyền cho máy này, hoặc bỏ thiết đặt này để dùng tệp khóa."
                            .formatted(uri),
                    unknown);
        }
    }

    private static Aead in(Path file) {
        try {
            KeyFile.ownersAlone(file);
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unreadable) {
            // the message of the parser could quote the key
            throw new IllegalStateException(
                    "Không đọc được khóa niêm phong ở %s: cần một bộ khóa AEAD của Tink ở dạng JSON; hãy khôi phục tệp từ bản sao lưu."
                            .formatted(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được khóa niêm phong ở " + file, failure);
        }
    }

    /** A system that does not answer is not told from a key that does not fit: neither is what somebody has changed here. */
    static Aead away(Aead managed) {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
                try {
                    return managed.encrypt(plaintext, associatedData);
                } catch (GeneralSecurityException fault) {
                    throw new IdentitiesAway(fault);
                }
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
                try {
                    return managed.decrypt(ciphertext, associatedData);
                } catch (GeneralSecurityException fault) {
                    throw new IdentitiesAway(fault);
                }
            }
        };
    }

    private static String first(Path folder, BooleanSupplier kept) {
        if (kept.getAsBoolean()) {
            throw new IllegalStateException(
                    "Thiếu khóa niêm phong %s trong khi đã có nhân thân được niêm phong: hãy khôi phục tệp từ bản sao lưu. Nếu đã cố ý hủy khóa thì dọn kho nhân thân trước khi chạy lại."
                            .formatted(folder.resolve(FILE)));
        }
        return generated();
    }

    private static String generated() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-GCM", e);
        }
    }
}
