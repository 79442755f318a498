package vn.lienthong.contract;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Outcome;

/**
 * Who brought a message about: an agency by what it commanded, or the system, where time or another matter did. It is not the
 * provider, which is whose matter it is.
 *
 * @param agency null for the system
 */
public record Actor(@Nullable AgencyCode agency) {
    /** What the system is called where people read who did something. */
    public static final String SYSTEM_VI = "Hệ thống";

    /** The system: a clock ran out, or it answers a command. */
    public static final Actor SYSTEM = new Actor(null);

    /**
     * Who brought it about.
     *
     * @param content what the message says; null if it is not known
     * @return null where that does not tell
     */
    public static @Nullable Actor of(Envelope envelope, @Nullable Object content) {
        return switch (content) {
            // what no command has caused, time has, or what the system noticed of other matters
            case MatterEvent event -> envelope.causationid() == null ? SYSTEM : new Actor(event.by());
            case Outcome outcome -> SYSTEM;
            case null, default -> null;
        };
    }
}
