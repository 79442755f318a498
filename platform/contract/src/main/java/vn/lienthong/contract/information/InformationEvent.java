package vn.lienthong.contract.information;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.task.Deadline;

/**
 * What has happened to a piece of information. What carries content carries the conditions under which each may read it; the versions
 * of it that readers get are made from them alone.
 */
public sealed interface InformationEvent extends MatterEvent
        permits InformationEvent.InformationShared,
                InformationEvent.InformationAcknowledged,
                InformationEvent.InformationCorrected,
                InformationEvent.InformationRecalled,
                InformationEvent.InformationExpired,
                InformationEvent.RemovalConfirmed,
                InformationEvent.InformationReminded,
                AudienceChanged,
                OnwardEvent,
                UseEvent {
    /** The piece of information. */
    InformationId information();

    @Override
    default InformationId about() {
        return information();
    }

    /** Whether with this event all that came before is gone for an agency that had it. @param provider who answers for it */
    default boolean endsFor(AgencyCode reader, AgencyCode provider) {
        return false;
    }

    /**
     * Shared by its provider with the agencies named, and with those that belong to the communities.
     *
     * @param conditions null where the provider asked nothing further
     * @param communities null for none
     * @param bulletin null where nobody is asked to acknowledge it
     * @param conditionsOf code of the agreement whose conditions these are, since the provider stated none; null where it did, or none are asked
     */
    record InformationShared(
            InformationId information,
            AgencyCode by,
            Instant at,
            InformationContent content,
            List<AgencyCode> audience,
            @Nullable Conditions conditions,
            @Nullable List<CommunityMembers> communities,
            @Nullable IssuedBulletin bulletin,
            @Nullable String conditionsOf)
            implements InformationEvent {
        /** No bulletin. */
        public InformationShared(
                InformationId information,
                AgencyCode by,
                Instant at,
                InformationContent content,
                List<AgencyCode> audience,
                @Nullable Conditions conditions,
                @Nullable List<CommunityMembers> communities) {
            this(information, by, at, content, audience, conditions, communities, null, null);
        }

        /** With no community. */
        public InformationShared(
                InformationId information,
                AgencyCode by,
                Instant at,
                InformationContent content,
                List<AgencyCode> audience,
                @Nullable Conditions conditions) {
            this(information, by, at, content, audience, conditions, null);
        }

        /** Without further conditions. */
        public InformationShared(
                InformationId information,
                AgencyCode by,
                Instant at,
                InformationContent content,
                List<AgencyCode> audience) {
            this(information, by, at, content, audience, null);
        }

        /** Every entry of {@link #communities}. */
        public List<CommunityMembers> everyCommunity() {
            return communities == null ? List.of() : communities;
        }

        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return Readers.has(by, audience, reader)
                    || everyCommunity().stream().anyMatch(each -> each.members().contains(reader));
        }

        @Override
        public InformationShared seenBy(AgencyCode reader) {
            return reader.equals(by)
                    ? this
                    : new InformationShared(
                            information,
                            by,
                            at,
                            Readers.content(content, conditions, reader),
                            Readers.known(audience, conditions, reader),
                            Readers.conditions(conditions, reader),
                            CommunityMembers.seenBy(communities, reader),
                            bulletin,
                            communities == null || belongs(reader) ? conditionsOf : null);
        }

        /** To the agreement that the conditions are of: who was named beside it need not know who is. */
        private boolean belongs(AgencyCode reader) {
            return everyCommunity().stream()
                    .anyMatch(each -> each.community().of().equals(conditionsOf)
                            && each.members().contains(reader));
        }
    }

    /**
     * Read by one of those that it was shared with: the receipt of a circulated alert (clauses.csv S1-14).
     *
     * @param version which one, counted from 1; null for the first
     */
    record InformationAcknowledged(
            InformationId information,
            AgencyCode by,
            Instant at,
            @Nullable Integer version) implements InformationEvent {
        /** The first version. */
        public InformationAcknowledged(InformationId information, AgencyCode by, Instant at) {
            this(information, by, at, null);
        }

        /** Who has read it concerns its provider, and nobody else. */
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(by) || reader.equals(provider);
        }
    }

    /**
     * Stated anew by its provider.
     *
     * @param version which one it is, counted from 1
     * @param audience those who have it now, by whichever way; each of them is to acknowledge it
     * @param limit by when
     */
    record InformationCorrected(
            InformationId information,
            AgencyCode by,
            Instant at,
            int version,
            InformationContent content,
            String reason,
            List<AgencyCode> audience,
            @Nullable Conditions conditions,
            Deadline limit)
            implements InformationEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return Readers.has(by, audience, reader);
        }

        @Override
        public InformationCorrected seenBy(AgencyCode reader) {
            return reader.equals(by)
                    ? this
                    : new InformationCorrected(
                            information,
                            by,
                            at,
                            version,
                            Readers.content(content, conditions, reader),
                            reason,
                            Readers.known(audience, conditions, reader),
                            Readers.conditions(conditions, reader),
                            limit);
        }
    }

    /**
     * Taken back by its provider.
     *
     * @param from those who had it and are to confirm that they removed it; null where that was not asked yet
     * @param limit by when; null where that was not asked yet
     */
    record InformationRecalled(
            InformationId information,
            AgencyCode by,
            Instant at,
            String reason,
            @Nullable List<AgencyCode> from,
            @Nullable Deadline limit)
            implements InformationEvent {
        /** Nobody is to confirm it. */
        public InformationRecalled(InformationId information, AgencyCode by, Instant at, String reason) {
            this(information, by, at, reason, null, null);
        }

        @Override
        public boolean endsFor(AgencyCode reader, AgencyCode provider) {
            return !reader.equals(provider);
        }

        @Override
        public InformationRecalled seenBy(AgencyCode reader) {
            return from == null || reader.equals(by)
                    ? this
                    : new InformationRecalled(information, by, at, reason, Readers.alone(from, reader), limit);
        }
    }

    /** Sharing has ended for all, as its conditions said from the beginning. */
    record InformationExpired(InformationId information, AgencyCode by, Instant at, Instant until)
            implements InformationEvent {
        @Override
        public boolean endsFor(AgencyCode reader, AgencyCode provider) {
            return !reader.equals(provider);
        }
    }

    /** Removed from its own files by one of those from whom it was taken back. */
    record RemovalConfirmed(InformationId information, AgencyCode by, Instant at) implements InformationEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(by) || reader.equals(provider);
        }
    }

    /** What {@code by} owes is soon due, or was not done in time; then it owes it still. */
    record InformationReminded(
            InformationId information, AgencyCode by, Instant at, InformationDuty duty, Instant dueAt, boolean overdue)
            implements InformationEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(by) || reader.equals(provider);
        }
    }
}
