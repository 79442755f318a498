package vn.lienthong.views.watch;

import org.bson.Document;

/**
 * Where a page ends, and the next begins: lists are in the order of {@code due}, then {@code id}.
 *
 * @param due milliseconds
 */
record Cursor(long due, String id) {
    private static final int BASE = 36;
    /** What a cursor looks like. */
    static final String SHAPE = "[0-9a-z]{1,13}_[0-9A-Za-z_/-]{1,80}";

    static Cursor after(Document last) {
        return new Cursor(last.getLong("due"), last.getString("_id"));
    }

    /** @throws NumberFormatException if it is beyond all time */
    static Cursor read(String text) {
        int end = text.indexOf('_');
        return new Cursor(Long.parseLong(text.substring(0, end), BASE), text.substring(end + 1));
    }

    /** Whether it is one. */
    static boolean isOne(String text) {
        try {
            return text.matches(SHAPE) && read(text).due() >= 0;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    String wire() {
        return Long.toString(due, BASE) + "_" + id;
    }
}
