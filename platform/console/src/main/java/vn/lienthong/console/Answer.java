package vn.lienthong.console;

import java.util.function.Function;

/** What came back from a service: what was asked for, or why not, in words for the screen. */
sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {}

    /** The service says that this officer may not. */
    record Refused<T>(String reasonVi) implements Answer<T> {}

    /** The service is down, slow or failing; asking again later may help. */
    record Unavailable<T>(String reasonVi) implements Answer<T> {}

    default <R> Answer<R> map(Function<T, R> reading) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(reading.apply(value));
            case Refused<T>(String reasonVi) -> new Refused<>(reasonVi);
            case Unavailable<T>(String reasonVi) -> new Unavailable<>(reasonVi);
        };
    }
}
