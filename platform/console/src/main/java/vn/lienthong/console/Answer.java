package vn.lienthong.console;

import java.util.List;
import java.util.function.Function;

/** What came back from a service: what was asked for, or why not, in words for the screen. */
sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {}

    /** The service says that this officer may not. */
    record Refused<T>(String reasonVi) implements Answer<T> {}

    /** What was asked makes no sense to the service: each reason says what is wrong, for people. */
    record Invalid<T>(List<String> reasonsVi) implements Answer<T> {}

    /** The service is down, slow or failing; asking again later may help. */
    record Unavailable<T>(String reasonVi) implements Answer<T> {}

    default <R> Answer<R> map(Function<T, R> reading) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(reading.apply(value));
            case Refused<T>(String reasonVi) -> new Refused<>(reasonVi);
            case Invalid<T>(List<String> reasonsVi) -> new Invalid<>(reasonsVi);
            case Unavailable<T>(String reasonVi) -> new Unavailable<>(reasonVi);
        };
    }
}
