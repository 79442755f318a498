package vn.lienthong.client.importing;

/** A file cannot be imported as a whole; the message says why and what to do, in Vietnamese. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadFile(String message) {
        super(message);
    }
}
