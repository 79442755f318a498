package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * What answers a question for many.
 *
 * @param at the day asked about
 * @param position offset of the last record of the directory's topic that is in the answer
 * @param total how many there are, those beyond the limit included
 */
record Listed<T>(LocalDate at, long position, int total, List<T> items) {
    /** All of them. */
    static <T> Listed<T> all(LocalDate at, Question question, List<T> items) {
        return new Listed<>(at, question.position(), items.size(), items);
    }
}
