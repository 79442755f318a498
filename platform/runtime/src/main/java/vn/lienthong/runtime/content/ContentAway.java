package vn.lienthong.runtime.content;

import vn.lienthong.runtime.Away;

/** The store of attachments does not answer: nothing is said of what was asked, and asking again is right. */
public final class ContentAway extends Away {
    public ContentAway(Throwable cause) {
        super("the store of attachments does not answer", cause);
    }
}
