package vn.lienthong.contract.task;

import vn.lienthong.contract.CarryingEvent;

/**
 * An event of a matter that carries what has happened to one of its tasks.
 *
 * @param <S> what has happened
 */
public interface TaskEvent<S extends TaskStep> extends CarryingEvent<S> {}
