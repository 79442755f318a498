package vn.lienthong.contract.task;

import java.time.Instant;

/**
 * By when something is owed; fixed when the obligation begins, whatever rules change afterwards.
 *
 * @param warnAt when those concerned are warned, not after {@code dueAt}
 * @param dueAt when it is overdue
 * @param byDefault whether the limit is a setting of the system, because nobody stated one; never the law
 */
public record Deadline(Instant warnAt, Instant dueAt, boolean byDefault) {}
