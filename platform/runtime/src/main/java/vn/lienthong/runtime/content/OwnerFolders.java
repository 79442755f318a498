package vn.lienthong.runtime.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that nobody but their owner may enter, and files nobody else may read, where the file system knows owners (POSIX). */
public final class OwnerFolders {
    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerFolders() {}

    /** Makes a folder, and those above it that are missing, with mode 0700; one that is there stays as it is. */
    public static void make(Path folder) throws IOException {
        Files.createDirectories(
                folder,
                KNOWN
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    static void close(Path file) throws IOException {
        if (KNOWN) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
