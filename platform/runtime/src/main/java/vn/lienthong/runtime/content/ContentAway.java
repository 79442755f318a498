package vn.lienthong.runtime.content;

/** The store of attachments does not answer: nothing is said of what was asked, and asking again is right. */
public final class ContentAway extends RuntimeException {
    public ContentAway(Throwable cause) {
        super("the store of attachments does not answer", cause);
    }
}
