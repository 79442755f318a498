package vn.lienthong.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A file of the issuer's that nobody but its owner may read, where the file system knows owners. */
record KeptFile(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    boolean exists() {
        return Files.exists(path);
    }

    /** What is in it; whoever else may read it may no longer. */
    byte[] read() throws IOException {
        if (knowsOwners(path)) {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
        return Files.readAllBytes(path);
    }

    /** Whole or not at all: written aside, on the disk, then moved into place. */
    void write(byte[] content) throws IOException {
        Path directory = Objects.requireNonNull(path.toAbsolutePath().getParent());
        createDirectory(directory);
        // a temporary file is made readable to its owner alone where the file system knows owners
        Path aside = Files.createTempFile(directory, path.getFileName().toString(), ".new");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
