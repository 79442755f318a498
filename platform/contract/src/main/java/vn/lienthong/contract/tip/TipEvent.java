package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.directory.CompetenceProposal;

/** What has happened to a tip. */
public sealed interface TipEvent extends MatterEvent {
    /** The tip. */
    TipId tip();

    @Override
    default TipId about() {
        return tip();
    }

    /** What the rules said then; null where they were not asked, and in events from before they were kept. */
    default @Nullable CompetenceProposal proposal() {
        return null;
    }

    /**
     * Registered by the agency that received it.
     *
     * @param watchers may see it beside the agencies that handle it
     * @param proposal who is competent by the rules; absent in events from before the rules were kept
     */
    record TipReceived(
            TipId tip,
            AgencyCode by,
            Instant at,
            TipContent content,
            List<AgencyCode> watchers,
            @Nullable CompetenceProposal proposal)
            implements TipEvent {}

    /**
     * Offered to the agency that a person held competent.
     *
     * @param content what was reported, for an agency that has not seen it yet; absent where it was offered on receipt
     * @param proposal what the rules said then; absent in events from before the rules were kept
     * @param because why, where the rules named another
     */
    record TipOffered(
            TipId tip,
            AgencyCode by,
            Instant at,
            AgencyCode to,
            @Nullable TipContent content,
            @Nullable CompetenceProposal proposal,
            @Nullable String because)
            implements TipEvent {}

    /** Taken up by the agency it was offered to. */
    record TipAccepted(TipId tip, AgencyCode by, Instant at) implements TipEvent {}

    /** Given back by the agency it was offered to. */
    record TipReturned(TipId tip, AgencyCode by, Instant at, String reason) implements TipEvent {}
}
