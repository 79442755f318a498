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
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;

/** The directory of all data, held by one process at a time. */
record DataDirectory(Path path, FileChannel channel) implements AutoCloseable {

    /** @throws StartRefused if another process holds it, or its credentials are gone */
    static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path);
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
            return directory;
        } catch (IOException failure) {
            throw new StartRefused("Không dùng được thư mục dữ liệu %s: %s".formatted(path, failure), failure);
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
