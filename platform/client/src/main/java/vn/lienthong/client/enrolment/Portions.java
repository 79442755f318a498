package vn.lienthong.client.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/**
 * What the controller is asked for at once. Each request becomes one batch of its log, and one of more than 10,000 records is refused
 * (Kafka's {@code QuorumController.MAX_RECORDS_PER_USER_OP}).
 */
final class Portions {
    /**
     * Topics, users or permissions. The largest is a topic: one record of its own, one of each partition and of each setting, 10 at most.
     * So half of what is allowed is not passed.
     */
    private static final int MOST = 500;

    private Portions() {}

    /** In their order; none of nothing. */
    static <T> List<List<T>> of(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(MOST)).toList();
    }
}
