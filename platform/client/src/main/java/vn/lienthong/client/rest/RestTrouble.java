package vn.lienthong.client.rest;

/** A service cannot be asked, or does not do what it was asked; the message says why and what to do, in Vietnamese. */
public final class RestTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    RestTrouble(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    RestTrouble(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What kind of trouble. */
    public enum Kind {
        /** Nothing answers at the address. */
        SILENT,
        /** The address cannot be one. */
        BAD_ADDRESS,
        /** Who issues tokens does not accept the client and its secret. */
        UNKNOWN_CLIENT,
        /** What was asked is wrong; the message has every reason. */
        REFUSED,
        /** The service failed, or says what cannot be read. */
        FAILED,
        /** The thread that asked was interrupted. */
        STOPPED
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }
}
