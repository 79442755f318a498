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

    /**
     * The event as an agency may know it that may see the matter: without what its provider withholds from that agency, and with no
     * more of who else reads it than they may know of each other. The event itself, where it has no such conditions.
     */
    default MatterEvent seenBy(AgencyCode reader) {
        return this;
    }

    /**
     * Whether an agency that may see the matter is told of the event at all.
     *
     * @param provider the agency that answers for the matter
     */
    default boolean isTold(AgencyCode reader, AgencyCode provider) {
        return true;
    }

    /** Whether nothing more comes of the matter: its type says so, but for an event that says it itself. */
    default boolean ends() {
        return MessageTypes.of(this).ends();
    }

    /** Whether something is to be done about a matter again that had ended. */
    default boolean reopens() {
        return false;
    }
}
