package vn.lienthong.reporting.statistics;

/**
 * The one rule of how things count for a reader who may not see all of them. What it sees counts as it is. What it does not see counts
 * in whole blocks of so many, and only in months that are over: none and a few look the same, no difference between two counts, of two
 * rows, two periods or two moments, is less than a block of things that it does not see, and none of them shows when it came.
 *
 * @param block how many; at least 2
 */
record HiddenCounts(int block) {
    /** @throws IllegalArgumentException if a block would be a single thing */
    HiddenCounts {
        if (block < 2) {
            throw new IllegalArgumentException("lienthong.statistics.hidden-at-least must be at least 2: " + block);
        }
    }

    /** @param hidden how many the reader does not see, of months that are over */
    long shown(long seen, long hidden) {
        return seen + hidden / block * block;
    }
    /**
     * Of a finest cell, in whole blocks, beside what the reader knows of it. The blocks are those of the moment at which its month ended, whoever joins
     * or leaves a matter later: asked before and after, the figure tells of nothing but what the reader itself has come to know.
     *
     * @param known how many the reader sees, or saw once
     * @param early how many of them before the month was over
     * @param all how many there are
     */
    long beside(long known, long early, long all) {
        return Math.max(0, shown(early, all - early) - known);
    }
}
