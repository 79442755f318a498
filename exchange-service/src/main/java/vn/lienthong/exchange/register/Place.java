package vn.lienthong.exchange.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How far a walk through lists has come: how many entries of each are still ahead. Travels as the cursor of a page. */
record Place(long[] ahead) {
    private static final int BASE = 36;
    private static final String SHAPE = "[0-9a-z]{1,12}(\\.[0-9a-z]{1,12}){0,63}";

    static boolean isOne(String text) {
        return text.matches(SHAPE);
    }

    static Place read(String text) {
        return new Place(Arrays.stream(text.split("\\."))
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
