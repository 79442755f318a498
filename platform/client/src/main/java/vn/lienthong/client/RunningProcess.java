package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/**
 * The process that runs on a folder of data, as others see it. It holds the folder's {@link #LOCK} while it lives, which
 * the system takes from it however it dies; while it is ready, {@link #ADDRESSES} says where it answers. A file of
 * addresses that a killed process left behind is therefore told from one that is true.
 *
 * @param folder of data
 * @param places what the file of addresses says, or null in any other state than {@link State#READY}
 */
public record RunningProcess(
        Path folder, State state, @Nullable JsonNode places) {
    /** Name of the file whose lock a process holds as long as it lives; there since the first process. */
    public static final String LOCK = "lock";

    /** Name of the file that says where a process answers; JSON, there while it is ready. */
    public static final String ADDRESSES = "addresses.json";

    /** The byte that the living process holds. Far behind what the file says: where locks keep readers out, all can read it. */
    public static final long HELD = 1L << 40;

    /** The byte it holds too, and others try: whoever looks keeps nobody from starting, who waits for this one. */
    public static final long LOOKED_AT = HELD + 1;

    /** What can be seen of it. */
    public enum State {
        /** No process has ever run here: a folder of credentials for a cluster, or no folder. */
        NEVER,
        /** A process ran here and is gone, stopped or killed. */
        GONE,
        /** A process lives here, and is not ready yet, or no longer. */
        NOT_READY,
        /** A process answers. */
        READY
    }

    /**
     * Looks at a folder.
     *
     * @throws UncheckedIOException if it cannot be looked into
     */
    public static RunningProcess in(Path folder) {
        var places = places(folder);
        if (places != null
                && places.path("pid").asLong(0) == ProcessHandle.current().pid()) {
            // to close its own lock file would let a process lose the lock (POSIX)
            return new RunningProcess(folder, State.READY, places);
        }
        if (!Files.exists(folder.resolve(LOCK))) {
            return new RunningProcess(folder, State.NEVER, null);
        }
        if (!isHeld(folder.resolve(LOCK))) {
            return new RunningProcess(folder, State.GONE, null);
        }
        return places == null
                ? new RunningProcess(folder, State.NOT_READY, null)
                : new RunningProcess(folder, State.READY, places);
    }

    private static @Nullable JsonNode places(Path folder) {
        try {
            return Json.tree(Files.readAllBytes(folder.resolve(ADDRESSES)));
        } catch (NoSuchFileException notReady) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JacksonException malformed) {
            throw new UncheckedIOException(new IOException("no JSON: " + folder.resolve(ADDRESSES), malformed));
        }
    }

    private static boolean isHeld(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.READ);
                var free = channel.tryLock(LOOKED_AT, 1, true)) {
            return free == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Where a part answers, such as {@code kafka}: a URL, or host:port of the broker.
     *
     * @param usual the answer where no process of this machine was ever run on the folder
     * @param option by which a person may say another place, for the message
     * @throws NotRunning if a process was, or is, and does not answer
     */
    public String addressOf(String part, String usual, String option) {
        return switch (state) {
            case NEVER -> usual;
            case READY -> told(part, usual);
            case NOT_READY ->
                throw new NotRunning("Hệ thống trên thư mục %s đang khởi động hoặc đang dừng. Thử lại sau ít giây."
                        .formatted(folder));
            case GONE ->
                throw new NotRunning(
                        "Không có hệ thống nào đang chạy trên thư mục %s. Khởi động bằng ./lienthong up, hoặc chỉ địa chỉ bằng %s.%s"
                                .formatted(folder, option, below(folder)));
        };
    }

    private String told(String part, String usual) {
        return places == null ? usual : places.path(part).asString(usual);
    }

    /** A sentence, with a space before it, about a process that answers for a folder below this one; or nothing. */
    public static String below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(ADDRESSES)))
                    .filter(child -> in(child).state() == State.READY)
                    .findFirst()
                    .map(" Có hệ thống đang chạy ở thư mục con: thêm --data %s."::formatted)
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }
}
