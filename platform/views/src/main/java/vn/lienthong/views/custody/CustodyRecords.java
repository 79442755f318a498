package vn.lienthong.views.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.contract.custody.CustodyRecord.Entry;

/** Draws the record of custody from what has happened to a case file. Pure. */
public final class CustodyRecords {
    private CustodyRecords() {}

    /** The record; empty if it is no case file that these events have happened to. */
    public static Optional<CustodyRecord> of(List<? extends MatterEvent> events, Instant now) {
        if (events.isEmpty() || !(events.getFirst() instanceof CaseFileOpened opened)) {
            return Optional.empty();
        }
        List<Entry> links = new ArrayList<>();
        CustodyLink first = opened.custody();
        links.add(new Entry(
                first == null ? CustodyChain.opening(opened.caseFile(), opened.by(), opened.at()) : first,
                CustodyChain.content(opened)));
        AgencyCode holder = opened.by();
        for (MatterEvent event : events) {
            if (event instanceof CustodyEvent custody) {
                links.add(new Entry(custody.custody(), CustodyChain.content(custody)));
                holder = after(holder, custody);
            }
        }
        return Optional.of(new CustodyRecord(opened.caseFile(), holder, now, links));
    }

    private static AgencyCode after(AgencyCode holder, CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.TransferAccepted accepted -> accepted.by();
            case CustodyEvent.CompetenceDecided decided -> decided.holder();
            case CustodyEvent.TransferOffered offered -> holder;
            case CustodyEvent.TransferReturned returned -> holder;
            case CustodyEvent.OfferWithdrawn withdrawn -> holder;
            case CustodyEvent.CompetenceDisputed disputed -> holder;
        };
    }
}
