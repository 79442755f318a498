package vn.lienthong.contract.deconfliction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.task.Deadline;

/** What has happened to what one agency has registered. It is told to that agency alone, and says of no other until both have agreed. */
public sealed interface DeconflictionEvent extends MatterEvent {
    /** What the agency has registered. */
    DeconflictionId deconfliction();

    @Override
    default DeconflictionId about() {
        return deconfliction();
    }

    /**
     * An agency is interested in a subject.
     *
     * @param reference by which it knows it itself; null if it gave none
     * @param endsAt when it ends by itself
     * @param serves the matter with which it ends, if it may see that; null if there is none
     * @param origins where it has it from; null if it does not say
     */
    record InterestRegistered(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            List<RegisteredSubject> subjects,
            @Nullable String reference,
            Instant endsAt,
            @Nullable UsedIn serves,
            @Nullable InterestOrigins origins)
            implements DeconflictionEvent {
        /** An interest of which it is not said where the agency has it from. */
        public InterestRegistered(
                DeconflictionId deconfliction,
                AgencyCode by,
                Instant at,
                List<RegisteredSubject> subjects,
                @Nullable String reference,
                Instant endsAt,
                @Nullable UsedIn serves) {
            this(deconfliction, by, at, subjects, reference, endsAt, serves, null);
        }

        /** Nobody needs a token to know what it has registered, and who has none cannot compare. */
        @Override
        public InterestRegistered seenBy(AgencyCode reader) {
            return new InterestRegistered(
                    deconfliction,
                    by,
                    at,
                    subjects.stream().map(RegisteredSubject::withoutTokens).toList(),
                    reference,
                    endsAt,
                    serves,
                    origins);
        }
    }

    /**
     * Somebody else is interested too. Told once, however many they are or will be.
     *
     * @param deadline by when the agency says whether it agrees to be known
     */
    record PartnerFound(DeconflictionId deconfliction, AgencyCode by, Instant at, Deadline deadline)
            implements DeconflictionEvent {}

    /**
     * The agency agrees to be known to whoever is interested too and agrees as well.
     *
     * @param waitsUntil when it is told that nothing was opened, if nothing was; null if something was already
     */
    record ContactConsented(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            ContactOfficer contact,
            @Nullable Instant waitsUntil)
            implements DeconflictionEvent {}

    /** The agency does not agree, or no longer. */
    record ContactDeclined(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            @Nullable String because) implements DeconflictionEvent {}

    /**
     * Both have agreed: this is the other.
     *
     * @param number of what the other has registered; null if it has none
     * @param reference by which the other knows it; null if it gave none
     */
    record ContactOpened(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            AgencyCode other,
            ContactOfficer contact,
            @Nullable MatterNumber number,
            @Nullable String reference)
            implements DeconflictionEvent {}

    /** The agency has not said yet whether it agrees. @param overdue whether its time has run out */
    record ContactReminded(DeconflictionId deconfliction, AgencyCode by, Instant at, boolean overdue, Instant dueAt)
            implements DeconflictionEvent {}

    /** The agency agreed, and nothing was opened in time: whether anybody declined is not told. */
    record ContactNotOpened(DeconflictionId deconfliction, AgencyCode by, Instant at) implements DeconflictionEvent {}

    /**
     * A month is over for an interest of which there is another: how many independent sources there were at its end is counted. Told to
     * nobody by itself.
     *
     * @param through the last day of that month, in Vietnam
     */
    record SourcesAsked(DeconflictionId deconfliction, AgencyCode by, Instant at, LocalDate through)
            implements DeconflictionEvent {}

    /**
     * So many independent sources besides the agency itself were interested in one of its subjects when that month ended; who, nobody is told.
     *
     * @param through the last day of the month, in Vietnam
     * @param atLeast in whole blocks: a multiple of {@link #BLOCK}, not 0
     */
    record SourcesFound(DeconflictionId deconfliction, AgencyCode by, Instant at, LocalDate through, int atLeast)
            implements DeconflictionEvent {
        /** How many sources are told of at once: fewer are none. */
        public static final int BLOCK = 5;
    }

    /**
     * The plan that it serves is aimed at its subject for longer, or not as long.
     *
     * @param endsAt when it ends by itself now
     */
    record InterestEndChanged(DeconflictionId deconfliction, AgencyCode by, Instant at, Instant endsAt)
            implements DeconflictionEvent {}

    /** The agency is interested no longer. */
    record InterestWithdrawn(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            @Nullable String because) implements DeconflictionEvent {}

    /** Its time is over. */
    record InterestExpired(DeconflictionId deconfliction, AgencyCode by, Instant at) implements DeconflictionEvent {}

    /** The matter that it served is over, and the interest with it. */
    record InterestEnded(DeconflictionId deconfliction, AgencyCode by, Instant at, UsedIn serves)
            implements DeconflictionEvent {}

    /**
     * An agency seems to try identifiers out; told to the standing office alone.
     *
     * @param by the standing office
     * @param agency which seems to do so
     * @param day in Vietnam
     * @param identifiers how many
     */
    record TriesSuspected(
            DeconflictionId deconfliction,
            AgencyCode by,
            Instant at,
            AgencyCode agency,
            LocalDate day,
            TryPattern pattern,
            long identifiers)
            implements DeconflictionEvent {}

    /** The standing office has looked into it. */
    record SuspicionConcluded(DeconflictionId deconfliction, AgencyCode by, Instant at, String finding)
            implements DeconflictionEvent {}
}
