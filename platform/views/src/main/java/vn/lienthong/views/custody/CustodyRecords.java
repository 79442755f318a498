package vn.lienthong.views.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.contract.custody.CustodyRecord.Entry;
import vn.lienthong.views.register.RegisterQueries.History;

/** Draws the record of custody from what has happened to a case file. Pure. */
public final class CustodyRecords {
    private CustodyRecords() {}

    /** The record as events alone tell it, whose envelopes name number and officers; empty if it is no case file. */
    public static Optional<CustodyRecord> of(List<? extends MatterEvent> events, Instant now) {
        return of(new History(null, List.copyOf(events), List.of()), now);
    }

    /** The record; empty if it is no case file that these events have happened to. */
    static Optional<CustodyRecord> of(History history, Instant now) {
        List<MatterEvent> events = history.events();
        if (events.isEmpty() || !(events.getFirst() instanceof CaseFileOpened opened)) {
            return Optional.empty();
        }
        List<Entry> links = new ArrayList<>();
        AgencyCode holder = opened.by();
        String title = opened.facts().title();
        for (int at = 0; at < events.size(); at++) {
            MatterEvent event = events.get(at);
            if (event == opened) {
                links.add(new Entry(first(opened), CustodyChain.content(opened), officer(history, at)));
            } else if (event instanceof CustodyEvent custody) {
                links.add(new Entry(custody.custody(), CustodyChain.content(custody), officer(history, at)));
                holder = after(holder, custody);
            } else if (event instanceof CaseFileAmended amended) {
                title = amended.facts().title();
            }
        }
        return Optional.of(new CustodyRecord(opened.caseFile(), history.number(), title, holder, now, links));
    }

    private static CustodyLink first(CaseFileOpened opened) {
        CustodyLink first = opened.custody();
        return first == null ? CustodyChain.opening(opened.caseFile(), opened.by(), opened.at()) : first;
    }

    private static @Nullable String officer(History history, int at) {
        return at < history.officers().size() ? history.officers().get(at) : null;
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
