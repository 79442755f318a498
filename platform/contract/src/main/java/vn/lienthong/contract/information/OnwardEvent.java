package vn.lienthong.contract.information;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.task.Deadline;

/** What has happened to the passing on of a piece of information. */
public sealed interface OnwardEvent extends InformationEvent {
    /** Asked of the provider by one of those who have it: that others may have it too. @param ask its key: who asked, and how often that one has */
    record OnwardAsked(
            InformationId information, AgencyCode by, Instant at, String ask, List<AgencyCode> to, String purpose)
            implements OnwardEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(by) || reader.equals(provider);
        }
    }

    /**
     * Let go further: those named have it from now on, as it stands. To whoever asked it is told without the content, which that one has.
     *
     * @param by the provider; who asked, where the conditions themselves grant it
     * @param asker from whom they have it
     * @param until when they no longer may have it; null as long as the others
     * @param agreement whose parties may have it unasked; null where the provider decided
     * @param version of the content, counted from 1
     */
    record OnwardGranted(
            InformationId information,
            AgencyCode by,
            Instant at,
            AgencyCode provider,
            String ask,
            AgencyCode asker,
            List<AgencyCode> to,
            @Nullable Instant until,
            @Nullable String agreement,
            @Nullable String reason,
            @Nullable Integer version,
            @Nullable InformationContent content,
            @Nullable Conditions conditions)
            implements OnwardEvent {
        /** Those that may have it as long as they belong to it: the parties of the agreement; null where the provider decided. */
        public @Nullable Community under() {
            return agreement == null ? null : new Community(CommunityKind.AGREEMENT, agreement);
        }

        @Override
        public boolean isTold(AgencyCode reader, AgencyCode whose) {
            return reader.equals(asker) || Readers.has(provider, to, reader);
        }

        @Override
        public OnwardGranted seenBy(AgencyCode reader) {
            if (reader.equals(provider)) {
                return this;
            }
            boolean receives = to.contains(reader);
            return new OnwardGranted(
                    information,
                    by,
                    at,
                    provider,
                    ask,
                    asker,
                    reader.equals(asker) ? to : Readers.alone(to, reader),
                    until,
                    agreement,
                    reason,
                    receives ? version : null,
                    receives && content != null ? Readers.content(content, conditions, reader) : null,
                    receives ? Readers.conditions(conditions, reader) : null);
        }
    }

    /** Not let go further. */
    record OnwardRefused(
            InformationId information, AgencyCode by, Instant at, String ask, AgencyCode asker, String reason)
            implements OnwardEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(asker) || reader.equals(provider);
        }
    }

    /**
     * Taken back by its provider from some to whom it was passed on.
     *
     * @param agencies they are to confirm that they removed it
     * @param limit by when
     */
    record OnwardRevoked(
            InformationId information,
            AgencyCode by,
            Instant at,
            List<AgencyCode> agencies,
            String reason,
            Deadline limit)
            implements OnwardEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return Readers.has(by, agencies, reader);
        }

        @Override
        public boolean endsFor(AgencyCode reader, AgencyCode provider) {
            return agencies.contains(reader);
        }

        @Override
        public OnwardRevoked seenBy(AgencyCode reader) {
            return reader.equals(by)
                    ? this
                    : new OnwardRevoked(information, by, at, Readers.alone(agencies, reader), reason, limit);
        }
    }

    /** Ended for some to whom it was passed on for a time. */
    record OnwardExpired(InformationId information, AgencyCode by, Instant at, List<AgencyCode> agencies)
            implements OnwardEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return Readers.has(by, agencies, reader);
        }

        @Override
        public boolean endsFor(AgencyCode reader, AgencyCode provider) {
            return agencies.contains(reader);
        }

        @Override
        public OnwardExpired seenBy(AgencyCode reader) {
            return reader.equals(by) ? this : new OnwardExpired(information, by, at, Readers.alone(agencies, reader));
        }
    }
}
