package vn.lienthong.console;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Questions to several services, or several to one, that are asked at the same time. */
final class SideBySide {
    private SideBySide() {}

    /** What came of one of them. @throws IllegalStateException if it failed by a fault of our own */
    static <T> T result(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
