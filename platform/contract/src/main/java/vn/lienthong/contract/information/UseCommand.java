package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What agencies may say of resting something on information. */
public sealed interface UseCommand extends InformationCommand {

    /**
     * One that has it rests a matter on it. Where the provider is to be asked before it is used as evidence, this asks.
     *
     * @param in what rests on it
     * @param evidence whether as evidence; null means no
     * @param purpose what for; the provider's own words where it names the purpose, null only where it names none
     */
    record UseInformation(
            InformationId information,
            UsedIn in,
            @Nullable Boolean evidence,
            @Size(min = 1, max = 500) @Nullable String purpose)
            implements UseCommand {
        /** Whether as evidence. */
        public boolean asEvidence() {
            return Boolean.TRUE.equals(evidence);
        }

        @Override
        public InformationId about() {
            return information;
        }
    }

    /** The provider lets it be used as evidence so. @param ask key of what was asked, such as {@code MS-15/1} */
    record GrantUse(
            InformationId information,
            @Size(min = 1, max = 60) String ask,
            @Size(min = 1, max = 1000) @Nullable String reason)
            implements UseCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }

    /** The provider does not let it be used as evidence so. */
    record RefuseUse(
            InformationId information,
            @Size(min = 1, max = 60) String ask,
            @Size(min = 1, max = 1000) String reason) implements UseCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }
}
