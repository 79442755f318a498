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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that signs tokens, made once and kept in a file that only its owner may read, so that tokens outlive a restart.
 * Deleting the file and starting again makes a new key and with it voids every token given out before.
 */
final class SigningKey {

    static final String FILE = "signing-key.json";
    private static final int BITS = 3072;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private SigningKey() {}

    static JWKSource<SecurityContext> keptIn(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(generate(), directory, file);
            } else if (knowsOwners(file)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(Files.readString(file))));
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Không đọc được khóa ký ở " + file + ": hãy khôi phục từ bản sao lưu, hoặc xóa tệp để tạo khóa mới"
                            + " (mọi phiên đăng nhập và thẻ truy cập cũ sẽ hết hiệu lực)",
                    unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException("Không ghi hoặc đọc được khóa ký ở " + file, failure);
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

    /** Whole or not at all: written aside, then moved into place. */
    private static void write(RSAKey key, Path directory, Path file) throws IOException {
        createDirectory(directory);
        // a temporary file is made readable to its owner alone where the file system knows owners
        Path aside = Files.createTempFile(directory, FILE, ".new");
        Files.writeString(aside, key.toJSONString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createDirectory(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectories(directory);
            if (knowsOwners(directory)) {
                Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
            }
        }
    }

    private static boolean knowsOwners(Path where) throws IOException {
        return Files.getFileStore(where).supportsFileAttributeView("posix");
    }
}
