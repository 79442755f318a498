package vn.lienthong.views;

import java.util.List;

/** Exact percentiles. */
public final class Percentiles {
    private Percentiles() {}

    /** The least value that so many of a hundred do not exceed (nearest rank). @param sorted not empty, ascending */
    public static long of(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
