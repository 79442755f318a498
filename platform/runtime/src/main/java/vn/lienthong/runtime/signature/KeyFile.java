package vn.lienthong.runtime.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.runtime.content.OwnerFolders;

/** A file with a key that a service makes for itself where none is named. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /**
     * The file of that name under that folder, made when there is none; only its owner may read it. Where several make it at once, the
     * first is kept. What was made is there after the power fails, too.
     *
     * @param generated what a new one holds
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path keptUnder(Path folder, String name, Supplier<String> generated) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(folder, file, generated);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("Không ghi được khóa ở " + file, failure);
        }
    }

    private static void make(Path folder, Path file, Supplier<String> generated) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".tmp", ownerOnly(folder));
        try {
            OwnerFolders.write(draft, generated.get().getBytes(StandardCharsets.UTF_8));
            Files.createLink(file, draft); // fails where another has made one in the meantime
        } catch (FileAlreadyExistsException made) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        OwnerFolders.forceNames(folder);
    }

    /** @throws IllegalStateException that says what to do, if somebody else than its owner may read or change it */
    public static void ownersAlone(Path file) throws IOException {
        if (isPosix(file) && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "Người khác đọc được khóa ở %s, nên không dùng. Hãy chạy: chmod 600 %s; nếu tệp đã từng bị đọc thì coi như khóa đã lộ."
                            .formatted(file, file));
        }
    }

    private static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
