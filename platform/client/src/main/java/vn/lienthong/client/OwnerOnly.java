package vn.lienthong.client;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that nobody but their owner may touch, where the file system knows owners (POSIX); elsewhere all are. */
public final class OwnerOnly {
    /** Whether this system knows owners. */
    public static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** What a file is made with: mode 0600. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Makes a folder, and those above it that are missing, with mode 0700; one that is there stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String mode) {
        return KNOWN
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Whether neither the group nor others may do anything with it. */
    public static boolean isClosed(Path path) throws IOException {
        return !KNOWN || OWNER.containsAll(Files.getPosixFilePermissions(path));
    }

    /** Takes from the group and from others whatever they may do with a file or folder. */
    public static void close(Path path) throws IOException {
        if (!isClosed(path)) {
            var kept = EnumSet.copyOf(OWNER);
            kept.retainAll(Files.getPosixFilePermissions(path));
            Files.setPosixFilePermissions(path, kept);
        }
    }

    /** The same with everything below a folder. Follows no link, and does not mind what others delete meanwhile. */
    public static void closeAll(Path folder) throws IOException {
        if (!KNOWN || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                return closed(visited, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                return closed(visited, attributes);
            }

            @Override
            public FileVisitResult visitFileFailed(Path visited, IOException failure) throws IOException {
                return unlessGone(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : unlessGone(failure);
            }
        });
    }

    private static FileVisitResult closed(Path path, BasicFileAttributes attributes) throws IOException {
        try {
            if (!attributes.isSymbolicLink()) {
                close(path);
            }
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
