package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the receiver of a tip may say of the sealed identity of whoever reported it; never who that is. */
public sealed interface IdentityCommand extends TipCommand {
    /**
     * An identity has been sealed. The platform sends it for the receiver that put one in; what names no sealing of its own is refused at
     * the door. It takes the place of another only where an officer who may unseal has put it in.
     *
     * @param sealing under which it is kept
     * @param reason why, where it takes the place of another
     */
    record SealIdentity(
            TipId tip,
            UUID sealing,
            @Size(min = 1, max = 2000) @Nullable String reason) implements IdentityCommand {}

    /** Only an officer who may unseal does it, under an own account. */
    sealed interface ByAnOfficer extends IdentityCommand {}

    /** Asks that the identity be opened, which another officer approves. @param reason why, without saying who it is */
    record AskUnsealing(
            TipId tip, @Size(min = 1, max = 2000) String reason) implements ByAnOfficer {}

    /** Another officer than the one who asked agrees: both may read the identity for a limited time. @param ask id of the command that asked */
    record ApproveUnsealing(
            TipId tip, @Size(min = 1, max = 200) String ask) implements ByAnOfficer {}

    /**
     * It is not opened, or not any longer; who asked takes the question back in the same way.
     *
     * @param ask id of the command that asked
     */
    record RefuseUnsealing(
            TipId tip,
            @Size(min = 1, max = 200) String ask,
            @Size(min = 1, max = 2000) String reason) implements ByAnOfficer {}

    /** Destroys the key of the identity, for good. */
    record EraseIdentity(
            TipId tip, @Size(min = 1, max = 2000) String reason) implements ByAnOfficer {}
}
