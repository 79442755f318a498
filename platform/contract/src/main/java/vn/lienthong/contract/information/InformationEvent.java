package vn.lienthong.contract.information;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to a piece of information. */
public sealed interface InformationEvent extends MatterEvent {
    /** The piece of information. */
    InformationId information();

    @Override
    default InformationId about() {
        return information();
    }

    /** Shared by its provider with the agencies named. */
    record InformationShared(
            InformationId information, AgencyCode by, Instant at, InformationContent content, List<AgencyCode> audience)
            implements InformationEvent {}

    /** Read by one of those that it was shared with: the receipt of a circulated alert (clauses.csv S1-14). */
    record InformationAcknowledged(InformationId information, AgencyCode by, Instant at) implements InformationEvent {
        /** Who has read it concerns its provider, and nobody else. */
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(by) || reader.equals(provider);
        }
    }

    /** Taken back by its provider. */
    record InformationRecalled(InformationId information, AgencyCode by, Instant at, String reason)
            implements InformationEvent {}
}
