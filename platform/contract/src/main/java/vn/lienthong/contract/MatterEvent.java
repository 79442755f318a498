package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** What has happened to one matter: a canonical event, decided once and kept for ever. */
public interface MatterEvent {
    /** The matter it happened to. */
    @JsonIgnore
    MatterId about();

    /** The agency whose command brought it about; where time did, the agency whose time it was. */
    AgencyCode by();

    /** When the door received that command; where time brought it about, when that was noticed. */
    Instant at();
}
