package vn.lienthong.contract.task;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Carrier;
import vn.lienthong.contract.MatterEvent;

/**
 * An event of a matter that carries what has happened to one of its tasks: by whom and when is said of that.
 *
 * @param <S> what has happened
 */
public interface TaskEvent<S extends TaskStep> extends MatterEvent, Carrier {
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
