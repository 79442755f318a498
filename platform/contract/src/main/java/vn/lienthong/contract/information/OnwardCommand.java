package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What agencies may say of passing information on. */
public sealed interface OnwardCommand extends InformationCommand {

    /** One of those that have it asks its provider that others may have it too. */
    record AskOnward(
            InformationId information,
            @Size(min = 1, max = 50) List<AgencyCode> to,
            @Size(min = 1, max = 500) String purpose)
            implements OnwardCommand {
        @Override
        public InformationId about() {
            return information;
        }

        @Override
        public List<AgencyCode> obliged() {
            return to;
        }
    }

    /**
     * The provider lets them have it.
     *
     * @param ask key of what was asked, such as {@code MS-15/1}
     * @param to those of them that may have it; null for all that were asked for
     * @param until when they no longer may; null as long as the others
     */
    record GrantOnward(
            InformationId information,
            @Size(min = 1, max = 60) String ask,
            @Size(min = 1, max = 50) @Nullable List<AgencyCode> to,
            @Nullable Instant until,
            @Size(min = 1, max = 1000) @Nullable String reason)
            implements OnwardCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }

    /** The provider does not let them have it. */
    record RefuseOnward(
            InformationId information,
            @Size(min = 1, max = 60) String ask,
            @Size(min = 1, max = 1000) String reason) implements OnwardCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }

    /** The provider takes it back from some to whom it was passed on. */
    record RevokeOnward(
            InformationId information,
            @Size(min = 1, max = 50) List<AgencyCode> agencies,
            @Size(min = 1, max = 1000) String reason)
            implements OnwardCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }
}
