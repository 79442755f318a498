package vn.lienthong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.OwnerOnly;
import vn.lienthong.client.RunningProcess;

/** The demo's own directory, emptied before each play; a directory that no demo has made is left alone. */
final class FreshData {
    private static final String MARK = "demo-data";

    private FreshData() {}

    /**
     * The directory {@code demo} below the data directory, empty but for the mark that it is a demo's.
     *
     * @throws DirectoryRefused if it holds something else, or another demo is using it
     */
    static Path below(Path data) {
        Path directory = data.toAbsolutePath().normalize().resolve("demo");
        try {
            if (!isEmpty(directory)) {
                if (!Files.exists(directory.resolve(MARK))) {
                    throw new DirectoryRefused(
                            "Thư mục %s có dữ liệu không phải của bản chạy thử nên được giữ nguyên. Chọn nơi khác bằng --data THƯ_MỤC."
                                    .formatted(directory));
                }
                refuseIfUsed(directory);
                empty(directory);
            }
            OwnerOnly.createFolders(directory);
            Files.writeString(directory.resolve(MARK), "Dữ liệu chạy thử: bị xóa ở lần chạy thử sau.\n");
            OwnerOnly.closeAll(directory);
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** A running system holds its directory's lock. */
    private static void refuseIfUsed(Path directory) {
        RunningProcess.State state = RunningProcess.in(directory).state();
        if (state == RunningProcess.State.READY || state == RunningProcess.State.NOT_READY) {
            throw new DirectoryRefused(
                    "Một bản chạy thử khác đang dùng %s. Dừng bản đó, hoặc chọn nơi khác bằng --data THƯ_MỤC."
                            .formatted(directory));
        }
    }

    private static void empty(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(directory.resolve(MARK))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!visited.equals(directory)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The directory may not be emptied; the message says why, in Vietnamese. */
    static final class DirectoryRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private DirectoryRefused(String message) {
            super(message);
        }
    }
}
