package vn.lienthong.runtime.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file with a key that a service makes for itself where none is named. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * The file of that name under that folder, made when there is none; only its owner may read it. Where several make it at once, the
     * first is kept.
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
            Files.writeString(draft, generated.get());
            Files.createLink(file, draft); // fails where another has made one in the meantime
        } catch (FileAlreadyExistsException made) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
