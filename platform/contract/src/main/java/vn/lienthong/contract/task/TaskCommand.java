package vn.lienthong.contract.task;

import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Carrier;

/**
 * A command on a matter that carries what is said of one of its tasks.
 *
 * @param <O> what is said
 */
public interface TaskCommand<O extends TaskOrder> extends AgencyCommand, Carrier {
    /** What is said. */
    O order();

    @Override
    default List<AgencyCode> obliged() {
        return order().obliged();
    }

    @Override
    default O carried() {
        return order();
    }
}
