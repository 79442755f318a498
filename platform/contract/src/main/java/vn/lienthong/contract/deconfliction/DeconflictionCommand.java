package vn.lienthong.contract.deconfliction;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.information.UsedIn;

/** What an agency may say of the subjects in which it is interested. */
public sealed interface DeconflictionCommand extends DeconflictionMove, AgencyCommand {
    /**
     * The agency is interested in a subject, and wants to know whether another is.
     *
     * @param subjects its identifiers: one in common with those of another agency is enough
     * @param reference by which the agency knows it: the number of its own matter; never an identifier
     * @param until the last day on which it is interested, in Vietnam; null for as long as the system keeps one
     * @param serves the matter for which it is interested, one that it may see: when that ends, so does the interest; null if there is none
     * @param origins where it has it from; null if it does not say
     */
    record RegisterInterest(
            @Size(min = 1, max = 20) List<SubjectIdentifier> subjects,
            @Pattern(regexp = REFERENCE) @Nullable String reference,
            @Nullable LocalDate until,
            @Nullable UsedIn serves,
            @Nullable InterestOrigins origins)
            implements DeconflictionCommand {
        /** The shape of a reference, as a regular expression. */
        public static final String REFERENCE = "^[A-ZĐ0-9][A-ZĐ0-9/.-]{0,39}$";

        /** An interest of which it is not said where the agency has it from. */
        public RegisterInterest(
                List<SubjectIdentifier> subjects,
                @Nullable String reference,
                @Nullable LocalDate until,
                @Nullable UsedIn serves) {
            this(subjects, reference, until, serves, null);
        }
    }

    /** Whoever else is interested may know of this agency, if it says so as well; holds until it is taken back by declining. */
    record ConsentToContact(DeconflictionId deconfliction, ContactOfficer contact) implements DeconflictionCommand {
        @Override
        public DeconflictionId about() {
            return deconfliction;
        }
    }

    /** Nobody is to know of this agency. @param because for itself alone; nobody else is told that it declined */
    record DeclineContact(
            DeconflictionId deconfliction,
            @Size(min = 1, max = 1000) @Nullable String because) implements DeconflictionCommand {
        @Override
        public DeconflictionId about() {
            return deconfliction;
        }
    }

    /** The agency is interested no longer. */
    record WithdrawInterest(
            DeconflictionId deconfliction,
            @Size(min = 1, max = 1000) @Nullable String because) implements DeconflictionCommand {
        @Override
        public DeconflictionId about() {
            return deconfliction;
        }
    }

    /** The standing office has looked into a suspicion. @param finding what it has found, and what was done */
    record ConcludeSuspicion(
            DeconflictionId deconfliction,
            @Size(min = 1, max = 4000) String finding) implements DeconflictionCommand {
        @Override
        public DeconflictionId about() {
            return deconfliction;
        }
    }
}
