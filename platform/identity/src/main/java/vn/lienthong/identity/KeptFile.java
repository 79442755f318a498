package vn.lienthong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the issuer's that nobody but its owner may read, where the file system knows owners. What goes wrong with it is told to the
 * operator by its path.
 */
record KeptFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    boolean exists() {
        return Files.exists(path);
    }

    /** What is in it; whoever else may read it may no longer. */
    byte[] read() {
        try {
            if (knowsOwners(path)) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
            return Files.readAllBytes(path);
        } catch (IOException failure) {
            throw unread(failure);
        }
    }

    /** What is in it as JSON. */
    <T> T read(TypeReference<T> type) {
        try {
            return JSON.readValue(read(), type);
        } catch (JacksonException unreadable) {
            // the message of the parser could quote a hash
            throw new IllegalStateException("Không đọc được " + path + ": hãy khôi phục từ bản sao lưu.");
        }
    }

    /** Its lines, one after the other; none as long as there is no such file. */
    void lines(Consumer<String> each) {
        if (!exists()) {
            return;
        }
        try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
            lines.forEach(each);
        } catch (IOException failure) {
            throw unread(failure);
        }
    }

    /** Whole or not at all: written aside, on the disk, then moved into place. */
    void write(byte[] content) {
        try {
            replace(content);
        } catch (IOException failure) {
            throw unwritten(failure);
        }
    }

    /** One more line at its end, on the disk. */
    void append(String line) {
        if (!exists()) {
            write(new byte[0]);
        }
        try {
            Files.writeString(path, line + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw unwritten(failure);
        }
    }

    private void replace(byte[] content) throws IOException {
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

    private UncheckedIOException unread(IOException failure) {
        return new UncheckedIOException("Không đọc được " + path, failure);
    }

    private UncheckedIOException unwritten(IOException failure) {
        return new UncheckedIOException("Không ghi được " + path, failure);
    }

    private static boolean knowsOwners(Path where) throws IOException {
        return Files.getFileStore(where).supportsFileAttributeView("posix");
    }
}
