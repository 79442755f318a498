package vn.lienthong.exchange.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskOfficer;

/** How a part of a desk stands. */
sealed interface DeskState {
    /** Nothing has happened there. */
    record Untouched() implements DeskState {}

    /**
     * The agency keeps something there.
     *
     * @param holder who deals with the matter; null if nobody, or if it is no matter
     * @param seen up to when an officer has seen what is new; null if never, or if it is no officer's
     * @param lists the lists that an officer keeps, as they were saved last
     */
    record Kept(
            AgencyCode agency,
            @Nullable DeskOfficer holder,
            @Nullable Instant seen,
            List<ListSaved> lists) implements DeskState {}
}
