package vn.lienthong.contract;

import java.util.function.Function;

/** Enums whose constants travel as words of their own. */
public final class Words {
    private Words() {}

    /**
     * The constant of that word.
     *
     * @param what what the words are, in English, with its article
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E read(E[] all, Function<E, String> word, String wire, String what) {
        for (E each : all) {
            if (word.apply(each).equals(wire)) {
                return each;
            }
        }
        throw new IllegalArgumentException("not %s: '%s'".formatted(what, wire));
    }
}
