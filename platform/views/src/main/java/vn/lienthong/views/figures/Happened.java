package vn.lienthong.views.figures;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.MatterEvent;

/** The history of one matter, asked what is in it. */
record Happened(List<? extends MatterEvent> events) {
    /** The last event of a kind. */
    <E> Optional<E> last(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).reduce((before, after) -> after);
    }

    /** Whether one of a kind is in it. */
    boolean has(Class<?> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    /** Whether it is the history of such a matter. */
    boolean isOf(Class<?> family) {
        return family.isInstance(events.getFirst());
    }
}
