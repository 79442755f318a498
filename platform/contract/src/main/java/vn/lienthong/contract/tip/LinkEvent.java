package vn.lienthong.contract.tip;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;

/**
 * Whether two tips are of one matter, as somebody has said. Nobody but who says so is told: the decider of one tip does not know who may
 * see the other. Whoever may see both now reads it beside them ({@code GET /api/v1/tips/{id}/links}).
 */
public sealed interface LinkEvent extends TipEvent {
    /** The tip that it is linked to. */
    TipId other();

    /** Why. */
    String reason();

    @Override
    default boolean isTold(AgencyCode reader, AgencyCode provider) {
        return reader.equals(by());
    }

    /** They are of one matter. */
    record TipLinked(TipId tip, AgencyCode by, Instant at, TipId other, String reason) implements LinkEvent {}

    /** They are not, or nobody knows any more. */
    record TipUnlinked(TipId tip, AgencyCode by, Instant at, TipId other, String reason) implements LinkEvent {}
}
