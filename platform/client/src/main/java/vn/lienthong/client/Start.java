package vn.lienthong.client;

/** Where the reading of an inbox begins. */
public sealed interface Start {
    /** With the oldest event there is. */
    record Beginning() implements Start {}

    /** Behind the newest event that is there now. */
    record Latest() implements Start {}

    /** With this offset of the inbox; one that lies before the oldest event or behind the newest is moved there. */
    record At(long offset) implements Start {
        /** @throws IllegalArgumentException if the offset is negative */
        public At {
            if (offset < 0) {
                throw new IllegalArgumentException("negative offset %d".formatted(offset));
            }
        }
    }
}
