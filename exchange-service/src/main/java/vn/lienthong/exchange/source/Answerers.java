package vn.lienthong.exchange.source;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;

/**
 * Who answers for a matter, as its own state says: whoever does is to look it through when a source of it is another.
 *
 * @param <S> the state of the matter
 */
@FunctionalInterface
public interface Answerers<S> {
    /** Those that do; nobody where the matter has ended. */
    Set<AgencyCode> of(S state);

    /** Whether that agency answered for it once, and another does in its place now. */
    default boolean isReplaced(AgencyCode agency, S state) {
        return !of(state).contains(agency);
    }
}
