package vn.lienthong.runtime.decider;

import java.util.List;
import vn.lienthong.runtime.message.Emission;

/**
 * What has been computed and is now to be done: first kept, then sent.
 *
 * @param result how it ended, for the figures of operators: {@code accepted}, {@code refused}, {@code repeated}, {@code parked}
 * @param keep writes it to the stores of the task
 */
record Work(String result, Runnable keep, List<Emission> emissions) {
    /** Nothing is kept. */
    static Work sendingOnly(String result, List<Emission> emissions) {
        return new Work(result, () -> {}, emissions);
    }
}
