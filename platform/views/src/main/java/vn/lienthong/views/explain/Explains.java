package vn.lienthong.views.explain;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;

/**
 * How one kind of matter explains itself; a bean of its package. Pure.
 *
 * @param <E> its events
 */
public interface Explains<E extends MatterEvent> {
    /** The kind of matter. */
    Matter matter();

    /**
     * Where the matter stands that these events have happened to, oldest first, at least one. What was done cites what bound on
     * its day, what is next what binds today.
     */
    Explanation explain(List<E> events, LocalDate today);

    /** The same to one of those that may see the matter, of whom these are the events that it is told. */
    default Explanation explainTo(AgencyCode reader, List<E> events, LocalDate today) {
        return explain(events, today);
    }
}
