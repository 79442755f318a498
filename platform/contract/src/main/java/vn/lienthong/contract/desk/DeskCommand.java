package vn.lienthong.contract.desk;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What happens at the desk of the agency that sends it; no command can speak of another agency's. */
public sealed interface DeskCommand extends AgencyCommand {
    @Override
    DeskId about(AgencyCode by);

    /**
     * Gives a matter to an officer.
     *
     * @param matter id of any kind of matter
     * @param to null: to nobody any more
     */
    record AssignMatter(
            UUID matter,
            @Nullable DeskOfficer to,
            @Size(min = 1, max = 1000) @Nullable String note) implements DeskCommand {
        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.of(by, matter);
        }
    }

    /** Writes down what colleagues are to know of a matter. */
    record WriteNote(UUID matter, @Size(min = 1, max = 4000) String text) implements DeskCommand {
        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.of(by, matter);
        }
    }

    /**
     * Hands over at the end of a shift what one officer deals with.
     *
     * @param matters null: all that the officer deals with then
     */
    record HandOver(
            DeskOfficer from,
            DeskOfficer to,
            @Size(min = 1, max = 500) @Nullable List<UUID> matters,
            @Size(min = 1, max = 4000) @Nullable String text)
            implements DeskCommand {
        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.ofShifts(by);
        }
    }

    /**
     * Marks what is new as seen.
     *
     * @param until up to which moment, not in the future
     */
    record LookAtDesk(DeskOfficer officer, Instant until) implements DeskCommand {
        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.ofOfficer(by, officer.login());
        }
    }
}
