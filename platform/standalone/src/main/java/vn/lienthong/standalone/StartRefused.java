package vn.lienthong.standalone;

/** Nothing was started, or all of it was stopped again; the message says why and what to do, in Vietnamese. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
