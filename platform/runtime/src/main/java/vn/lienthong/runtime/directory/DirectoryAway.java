package vn.lienthong.runtime.directory;

import vn.lienthong.runtime.Away;

/** The directory has not been published yet, or cannot be read: whoever needs it tries again. */
public final class DirectoryAway extends Away {
    DirectoryAway(String message) {
        super(message);
    }
}
