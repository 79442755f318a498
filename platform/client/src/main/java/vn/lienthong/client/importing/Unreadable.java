package vn.lienthong.client.importing;

/** A cell does not hold what its column takes; the message says what it takes, in Vietnamese. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
