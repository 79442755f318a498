package vn.lienthong.runtime.decider;

import java.util.Locale;
import vn.lienthong.contract.Matter;

/**
 * One matter among those of all kinds, as the stores of a task name it: {@code <kind>/<key>}, such as
 * {@code casefile/511c3388-fac2-3e74-af0c-e0b74edcaa45}.
 */
record MatterKey(Matter kind, String key) {
    private static final char END = '/';

    /** Reads what {@link #toString} has written. */
    static MatterKey of(String text) {
        int end = text.indexOf(END);
        return new MatterKey(Matter.valueOf(text.substring(0, end).toUpperCase(Locale.ROOT)), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return kind.wire() + END + key;
    }
}
