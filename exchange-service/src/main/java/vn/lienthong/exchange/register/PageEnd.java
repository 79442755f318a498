package vn.lienthong.exchange.register;

import org.bson.Document;

/**
 * Where a page ends, and the next begins: lists are in the order of {@code at}, then {@code id}, the newest first.
 *
 * @param at an instant as it stands in the store
 */
record PageEnd(String at, String id) {
    private static final String SHAPE = "[0-9TZ:.-]{20,30}_[0-9A-Za-z-]{1,60}";

    static PageEnd after(Document last) {
        return new PageEnd(last.getString("at"), last.getString("_id"));
    }

    static PageEnd read(String text) {
        int end = text.indexOf('_');
        return new PageEnd(text.substring(0, end), text.substring(end + 1));
    }

    static boolean isOne(String text) {
        return text.matches(SHAPE);
    }

    String wire() {
        return at + "_" + id;
    }
}
