package vn.lienthong.views.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How far lists have been read: how many entries of each are still ahead. Where a page ends, and the next begins. */
record Cursor(long[] ahead) {
    private static final int BASE = 36;
    private static final String SHAPE = "[0-9a-z]{1,12}(\\.[0-9a-z]{1,12}){0,63}";

    static boolean isOne(String text) {
        return text.matches(SHAPE);
    }

    static Cursor read(String text) {
        return new Cursor(Arrays.stream(text.split("\\."))
                .mapToLong(number -> Long.parseLong(number, BASE))
                .toArray());
    }

    String wire() {
        return Arrays.stream(ahead)
                .mapToObj(number -> Long.toString(number, BASE))
                .collect(Collectors.joining("."));
    }

    /** Of one of the lists; of one that was not there then, none. */
    long left(int list) {
        return list < ahead.length ? ahead[list] : 0;
    }

    /** Whether nothing is ahead. */
    boolean isEnd() {
        return Arrays.stream(ahead).allMatch(number -> number == 0);
    }
}
