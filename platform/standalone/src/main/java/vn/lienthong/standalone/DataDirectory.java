package vn.lienthong.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.OwnerOnly;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;

/** The directory of all data, held by one process at a time, and closed to all but its owner. */
record DataDirectory(Path path, FileChannel channel) implements AutoCloseable {
    private static final String STREAMS = "streams";

    /** What lies in it. */
    private static final List<String> PARTS = List.of(
            RunningProcess.LOCK,
            RunningProcess.ADDRESSES,
            "credentials.json",
            "kafka",
            "store",
            STREAMS,
            "identity",
            "keys",
            "contents",
            "identities",
            "incoming",
            "logs");

    /**
     * Takes the directory, making it if it is missing. From then on the process makes files that only their owner may touch.
     *
     * @throws StartRefused if another process holds it, its credentials are gone, or it holds what others may read and is not
     *     ours
     */
    static DataDirectory hold(Path path) {
        try {
            Umask.ownerOnly();
            closeOrRefuse(path);
            var channel = FileChannel.open(
                    path.resolve(RunningProcess.LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                var holder = holder(channel);
                channel.close();
                throw new StartRefused(
                        "Thư mục dữ liệu %s đang được tiến trình %s sử dụng. Dừng tiến trình đó, hoặc chọn thư mục khác bằng --data THƯ_MỤC."
                                .formatted(path, holder));
            }
            channel.truncate(0).write(ByteBuffer.wrap(me()), 0);
            // where a process answered that was killed
            Files.deleteIfExists(path.resolve(RunningProcess.ADDRESSES));
            var directory = new DataDirectory(path, channel);
            directory.checkCredentials();
            for (var part : PARTS) {
                OwnerOnly.closeAll(path.resolve(part));
            }
            // three services in one process, of which the one that finds it made a moment ago would not start
            Files.createDirectories(path.resolve(STREAMS));
            return directory;
        } catch (IOException failure) {
            throw new StartRefused("Không dùng được thư mục dữ liệu %s: %s".formatted(path, failure), failure);
        }
    }

    /** Never takes anything from others in a directory that was given by mistake, such as a home, or that of all users. */
    private static void closeOrRefuse(Path path) throws IOException {
        OwnerOnly.createFolders(path);
        if (!OwnerOnly.isClosed(path)) {
            if (!isOurs(path)) {
                throw new StartRefused(
                        "Thư mục %s đã có thứ khác, và người khác trên máy này đọc được. Chọn thư mục trống bằng --data THƯ_MỤC, hoặc tự đóng lại: chmod 700 %s"
                                .formatted(path, path));
            }
            OwnerOnly.close(path);
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            return entries.allMatch(entry -> PARTS.contains(entry.getFileName().toString()) || isOneToo(entry))
                    || Files.exists(path.resolve(RunningProcess.LOCK));
        }
    }

    private static boolean isOneToo(Path entry) {
        return Files.exists(entry.resolve(RunningProcess.LOCK));
    }

    /** Kafka Streams lets its group read where it keeps its state (StateDirectory); once it has begun, that is taken back. */
    void closeStreams() {
        try {
            OwnerOnly.closeAll(path.resolve(STREAMS));
        } catch (IOException failure) {
            throw new StartRefused("Không đóng được thư mục %s: %s".formatted(path, failure), failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock(RunningProcess.HELD, 1, false);
            return lock == null ? null : channel.lock(RunningProcess.LOOKED_AT, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    private static byte[] me() {
        return Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    }

    /** A broker's directory without the operator's password could never be used again. */
    private void checkCredentials() throws IOException {
        if (Files.exists(broker().resolve("meta.properties")) && !Files.exists(Credentials.file(path))) {
            channel.close();
            throw new StartRefused(
                    "Thư mục %s có dữ liệu Kafka nhưng thiếu %s. Khôi phục tệp đó từ bản sao lưu, hoặc chọn thư mục khác bằng --data."
                            .formatted(path, Credentials.file(path)));
        }
    }

    Path broker() {
        return path.resolve("kafka");
    }

    Path store() {
        return path.resolve("store");
    }

    Path log() {
        return path.resolve("logs").resolve("lienthong.log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
