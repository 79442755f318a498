package vn.lienthong.registry.agreement;

import java.util.function.Function;

/** Constants of the contract by the words that travel. */
final class Words {
    private Words() {}

    /** @throws IllegalArgumentException if none is written so */
    static <E extends Enum<E>> E of(Class<E> type, Function<E, String> wire, String word) {
        for (E one : type.getEnumConstants()) {
            if (wire.apply(one).equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("not a %s: '%s'".formatted(type.getSimpleName(), word));
    }
}
