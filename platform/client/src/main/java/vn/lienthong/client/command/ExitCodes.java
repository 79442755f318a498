package vn.lienthong.client.command;

/** What the commands tell the shell. */
final class ExitCodes {
    /** Everything was done, and accepted. */
    static final int DONE = 0;

    /** Something was refused, or is kept for later. */
    static final int REFUSED = 1;

    /** The command was used wrongly, or cannot be used here. */
    static final int WRONG_USE = 2;

    /** The system does not answer, or not in time. */
    static final int NO_ANSWER = 3;

    private ExitCodes() {}
}
