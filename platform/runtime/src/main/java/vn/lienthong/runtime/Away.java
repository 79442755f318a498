package vn.lienthong.runtime;

/**
 * Something that is needed does not answer now. Nothing is wrong with what was read or asked: a record is looked at again when it is
 * there, and whoever asked over HTTP is told to ask again (503).
 */
public abstract class Away extends RuntimeException {
    protected Away(String message) {
        super(message);
    }

    protected Away(String message, Throwable cause) {
        super(message, cause);
    }
}
