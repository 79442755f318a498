package vn.lienthong.contract;

import java.time.Instant;

/** What has happened to a part of a matter; an event of the matter carries it ({@link CarryingEvent}). */
public interface MatterStep {
    /** Whose command it was; where time brought it about, the agency whose time it was. */
    AgencyCode by();

    /** When. */
    Instant at();
}
