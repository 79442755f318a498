package vn.lienthong.runtime.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** Writes a file; it is there after the power fails, too, once its name is ({@link #forceNames}). */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(content);
            channel.force(true);
        }
    }

    /** So that a name that was given or taken away in that folder is so after the power fails, too. */
    public static void forceNames(Path folder) throws IOException {
        if (KNOWN) { // elsewhere a folder cannot be opened
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    static void close(Path file) throws IOException {
        if (KNOWN) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
