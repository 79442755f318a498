package vn.lienthong.runtime.directory;

/** The directory has not been published yet, or cannot be read: whoever needs it tries again. */
public final class DirectoryAway extends RuntimeException {
    DirectoryAway(String message) {
        super(message);
    }
}
