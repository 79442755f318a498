package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;

/**
 * What has happened to the sealed identity of whoever reported a tip; never who that is. The receiver alone is told: that somebody may be
 * found is worth as much as a name to whoever looks for them.
 */
public sealed interface IdentityEvent extends TipEvent {
    @Override
    default boolean isTold(AgencyCode reader, AgencyCode provider) {
        return reader.equals(provider);
    }

    /**
     * It is kept, and nobody can read it.
     *
     * @param sealing under which it is kept
     * @param replaces the one whose place it takes, which is destroyed; null where it is the first
     * @param account who has put it in that place; null where it is the first
     */
    record IdentitySealed(
            TipId tip,
            AgencyCode by,
            Instant at,
            UUID sealing,
            @Nullable UUID replaces,
            @Nullable String account,
            @Nullable String reason)
            implements IdentityEvent {}

    /** An officer wants to read it. @param ask id of the command @param account who asks @param limit by when another has approved */
    record UnsealingAsked(
            TipId tip, AgencyCode by, Instant at, String ask, String account, String reason, TimeLimit limit)
            implements IdentityEvent {}

    /** Another has agreed. @param asker account of who asked @param account of who agreed @param limit until when both may read it */
    record UnsealingApproved(TipId tip, AgencyCode by, Instant at, String asker, String account, TimeLimit limit)
            implements IdentityEvent {}

    /** It is not opened, or not any longer. @param account who says so */
    record UnsealingRefused(TipId tip, AgencyCode by, Instant at, String account, String reason)
            implements IdentityEvent {}

    /** Its time is over. @param opened whether it was open until then; otherwise nobody had agreed in time */
    record UnsealingEnded(TipId tip, AgencyCode by, Instant at, boolean opened) implements IdentityEvent {}

    /** Its key is destroyed: nobody can read it any more. @param sealing under which it was kept @param account who says so */
    record IdentityErased(TipId tip, AgencyCode by, Instant at, UUID sealing, String account, String reason)
            implements IdentityEvent {}
}
