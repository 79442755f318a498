package vn.lienthong.contract.desk;

import jakarta.validation.constraints.Pattern;
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

    /**
     * Keeps a list that an officer looks at under a name, or gives a list that is kept another name, another address or other readers.
     *
     * @param list id that its sender has chosen for it
     * @param address path and query of the list on the console, from its beginning
     * @param shared whether the other officers of the agency find it too
     */
    record SaveList(
            DeskOfficer officer,
            UUID list,
            @Size(min = 1, max = 80) String name,

            @Size(max = 2000) @Pattern(regexp = SaveList.ADDRESS)
            String address,

            boolean shared)
            implements DeskCommand {
        /** The shape of an address, as a regular expression: a list of the console and nothing else. */
        public static final String ADDRESS =
                "^/(matters/(requests|casefiles|plans|groups|commitments|tips|information)|watch)"
                        + "([?][A-Za-z0-9._~%=&+-]*)?$";

        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.ofOfficer(by, officer.login());
        }
    }

    /** Keeps a list no longer. */
    record RemoveList(DeskOfficer officer, UUID list) implements DeskCommand {
        @Override
        public DeskId about(AgencyCode by) {
            return DeskId.ofOfficer(by, officer.login());
        }
    }
}
