package vn.lienthong.client.command;

/** A command cannot be carried out; the message says why and what to do, in Vietnamese. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CannotRun(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private CannotRun(String message) {
        super(message);
        this.exitCode = ExitCodes.WRONG_USE;
    }

    /** The command was used wrongly. */
    static CannotRun wrongUse(String message) {
        return new CannotRun(message);
    }

    int exitCode() {
        return exitCode;
    }
}
