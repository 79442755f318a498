package vn.lienthong.client;

/** Nothing answers for a folder of data; the message says why and what to do, in Vietnamese. */
public final class NotRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunning(String message) {
        super(message);
    }
}
