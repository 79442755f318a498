package vn.lienthong.contract;

import java.time.Instant;

/**
 * An event of a matter that carries what has happened to a part of it: by whom and when is said of that.
 *
 * @param <S> what has happened
 */
public interface CarryingEvent<S extends MatterStep> extends MatterEvent, Carrier {
    /** What has happened. */
    S step();

    @Override
    default AgencyCode by() {
        return step().by();
    }

    @Override
    default Instant at() {
        return step().at();
    }

    @Override
    default S carried() {
        return step();
    }
}
