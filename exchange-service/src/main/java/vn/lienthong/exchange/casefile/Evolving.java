package vn.lienthong.exchange.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileLinked;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.WatchEvent;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.exchange.casefile.CaseFileState.Closed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Retracted;

/** The state after each event, which has happened and is not questioned. */
final class Evolving {
    private Evolving() {}

    static CaseFileState after(CaseFileState state, CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened -> opened(opened);
            case CaseFileAmended amended ->
                with(state, open(state).folder().stating(amended.facts(), amended.withheld()));
            case LeadNamed named -> named(open(state), named);
            case CaseFileLinked linked -> state;
            case CaseFileClosed closed -> new Closed(open(state).folder());
            case CaseFileRetracted retracted -> new Retracted(open(state).folder());
            case CustodyEvent custody -> EvolvingCustody.after(open(state), custody);
            case JointEvent joint -> with(state, joint(open(state).folder(), joint));
            case WatchEvent watch -> with(state, watch(open(state).folder(), watch));
        };
    }

    private static Held opened(CaseFileOpened opened) {
        CustodyLink first = opened.custody();
        Holding holding = Holding.first(
                opened.by(), first == null ? CustodyChain.opening(opened.caseFile(), opened.by(), opened.at()) : first);
        return new Held(Folder.of(opened, holding));
    }

    private static Open named(Open open, LeadNamed named) {
        List<AgencyCode> all = new ArrayList<>(named.supporting());
        all.add(named.lead());
        Folder before = open.folder();
        Folder led = before.seenAlsoBy(all).joint(joint -> joint.led(named.lead(), named.supporting()));
        Set<AgencyCode> more = new TreeSet<>(led.joint().partners());
        more.removeAll(before.joint().partners());
        return open.with(asked(askedNoMore(led, named.lead()), more, named.opinions()));
    }

    private static Folder joint(Folder folder, JointEvent event) {
        return switch (event) {
            case JointEvent.PartnerJoined joined ->
                asked(folder.joint(joint -> joint.joined(joined.by())), List.of(joined.by()), joined.opinions());
            case JointEvent.PartnerLeft left -> askedNoMore(folder.joint(joint -> joint.left(left.by())), left.by());
            case JointEvent.Contributed contributed ->
                folder.joint(joint -> joint.credited(contributed.by()))
                        .holding(holding -> holding.givenBy(contributed.by()));
            case JointEvent.HandlingProposed proposed ->
                asked(
                        folder.handled(Handled.proposed(proposed.opinions()))
                                .clocks(clocks -> clocks.end(CaseFileDuty.GIVE_OPINION)),
                        proposed.partners(),
                        proposed.opinions());
            case JointEvent.OpinionGiven given ->
                folder.handled(folder.handled().opinion(given.by(), given.agrees()))
                        .clocks(clocks -> clocks.end(CaseFileDuty.GIVE_OPINION, given.by()));
            case JointEvent.CaseFileDecided decided ->
                folder.handled(folder.handled().decided(decided.outcome()))
                        .seenAlsoBy(decided.above() == null ? List.of() : decided.above())
                        .clocks(clocks -> clocks.end(CaseFileDuty.GIVE_OPINION).end(CaseFileDuty.HANDLE));
            case JointEvent.CaseFileEnforced enforced ->
                folder.handled(folder.handled().carriedOut());
        };
    }

    /**
     * Whoever is a partner while opinions are asked for is asked.
     *
     * @param own its limit; null in what is older than such limits, where that of the proposal holds
     */
    private static Folder asked(Folder folder, Collection<AgencyCode> partners, @Nullable TimeLimit own) {
        Handled handled = folder.handled();
        TimeLimit limit = own == null ? handled.opinionsBy() : own;
        if (limit == null || !handled.awaitsOpinions()) {
            return folder;
        }
        Folder next = folder;
        for (AgencyCode partner : partners) {
            next = next.clocks(clocks -> clocks.begin(CaseFileDuty.GIVE_OPINION, partner, limit));
        }
        return next;
    }

    /** Who is no partner any more is not asked, and is asked anew should it become one again. */
    private static Folder askedNoMore(Folder folder, AgencyCode agency) {
        return folder.handled(
                        folder.handled().isDecided()
                                ? folder.handled()
                                : folder.handled().unsaid(agency))
                .clocks(clocks -> clocks.end(CaseFileDuty.GIVE_OPINION, agency));
    }

    private static Folder watch(Folder folder, WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised ->
                notifying(
                        folder.flags(flags -> flags.raise(raised.flag(), raised.by(), raised.derived()))
                                .seenAlsoBy(raised.watchers()),
                        raised);
            case WatchEvent.CompetentNotified notified ->
                folder.seenAlsoBy(notified.agencies()).clocks(clocks -> clocks.end(CaseFileDuty.NOTIFY_COMPETENT));
            case WatchEvent.FlagLowered lowered -> {
                Folder watched = folder.flags(flags -> flags.lower(lowered.flag()));
                yield lowered.flag() == CaseFileFlag.SUDDEN
                        ? watched.clocks(clocks -> clocks.end(CaseFileDuty.NOTIFY_COMPETENT))
                        : watched;
            }
            case WatchEvent.DutyNearing nearing ->
                folder.clocks(clocks -> clocks.reached(nearing.duty(), nearing.by(), Clock.Stage.WARNED));
            case WatchEvent.DutyOverdue overdue ->
                folder.clocks(clocks -> clocks.reached(overdue.duty(), overdue.by(), Clock.Stage.OVERDUE));
        };
    }

    /** Of what is sudden, somebody tells the competent agencies. */
    private static Folder notifying(Folder folder, WatchEvent.FlagRaised raised) {
        AgencyCode notifier = raised.notifier();
        TimeLimit limit = raised.notifying();
        return notifier == null || limit == null
                ? folder
                : folder.seenAlsoBy(List.of(notifier))
                        .clocks(clocks -> clocks.begin(CaseFileDuty.NOTIFY_COMPETENT, notifier, limit));
    }

    private static CaseFileState with(CaseFileState state, Folder folder) {
        return open(state).with(folder);
    }

    private static Open open(CaseFileState state) {
        if (state instanceof Open open) {
            return open;
        }
        throw new IllegalStateException("the log speaks of a case file that is not open");
    }
}
