package vn.lienthong.views.quarter;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.MembersChanged;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;

/**
 * What agencies had to do with each other in one matter during a quarter.
 *
 * @param events what has happened to it, as its reader may know it, oldest first
 */
record Dealings(List<MatterEvent> events, Quarter quarter) {
    /** Information that one let others have: shared, passed on, or had by who joined a community. */
    boolean shared(Set<AgencyCode> from, Set<AgencyCode> to) {
        return within(InformationShared.class)
                        .anyMatch(shared ->
                                from.contains(shared.by()) && to.stream().anyMatch(each -> reached(shared, each)))
                || within(OnwardGranted.class)
                        .anyMatch(granted -> from.contains(granted.asker()) && any(to, granted.to()))
                || within(AudienceChanged.class)
                        .anyMatch(changed -> from.contains(changed.by()) && any(to, changed.joined()));
    }

    private static boolean reached(InformationShared shared, AgencyCode agency) {
        return !agency.equals(shared.by()) && shared.isTold(agency, shared.by());
    }

    /** A request that one made to others. */
    boolean requested(Set<AgencyCode> by, Set<AgencyCode> of) {
        return within(RequestMade.class).anyMatch(made -> by.contains(made.by()) && any(of, made.addressees()));
    }

    /** A request of others that one has answered. */
    boolean answered(Set<AgencyCode> by, Set<AgencyCode> to) {
        return isOf(to) && within(RequestAnswered.class).anyMatch(answered -> by.contains(answered.by()));
    }

    /** A request of others of which one has missed a limit. */
    boolean wasLate(Set<AgencyCode> by, Set<AgencyCode> to) {
        return isOf(to)
                && (within(RequestFellSilent.class).anyMatch(silent -> by.contains(silent.by()))
                        || within(RequestEscalated.class)
                                .anyMatch(late -> late.cause() == EscalationCause.OVERDUE
                                        && late.misses()
                                        && by.contains(late.by())));
    }

    private boolean isOf(Set<AgencyCode> requesters) {
        return all(RequestMade.class).anyMatch(made -> requesters.contains(made.by()));
    }

    /** A case file that others took over from one. */
    boolean handedOver(Set<AgencyCode> from, Set<AgencyCode> to) {
        return within(TransferAccepted.class)
                        .anyMatch(accepted -> from.contains(accepted.giver()) && to.contains(accepted.by()))
                || within(CompetenceDecided.class)
                        .anyMatch(decided -> from.contains(decided.former()) && to.contains(decided.holder()));
    }

    /** A tip that others took up since one had offered it to them. */
    boolean passedOn(Set<AgencyCode> from, Set<AgencyCode> to) {
        return within(TipAccepted.class)
                .anyMatch(accepted -> to.contains(accepted.by())
                        && all(TipOffered.class)
                                .anyMatch(offered -> from.contains(offered.by())
                                        && offered.to().equals(accepted.by())));
    }

    /** A plan that moved, in which both have a part. */
    boolean planned(Set<AgencyCode> one, Set<AgencyCode> others) {
        return within(PlanEvent.class).findAny().isPresent()
                && all(PlanEvent.class).flatMap(Dealings::terms).anyMatch(terms -> {
                    List<AgencyCode> parts = terms.parts().stream()
                            .flatMap(part -> Stream.concat(Stream.of(part.lead()), part.supporting().stream()))
                            .toList();
                    return any(one, parts) && any(others, parts);
                });
    }

    private static Stream<PlanTerms> terms(PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> Stream.of(drafted.terms());
            case PlanRevised revised -> Stream.of(revised.terms());
            default -> Stream.empty();
        };
    }

    /** A working group that moved, of which both are members at one time. */
    boolean grouped(Set<AgencyCode> one, Set<AgencyCode> others) {
        return within(GroupEvent.class).findAny().isPresent()
                && all(GroupEvent.class).flatMap(Dealings::charter).anyMatch(charter -> {
                    List<AgencyCode> members =
                            charter.members().stream().map(GroupMember::agency).toList();
                    return any(one, members) && any(others, members);
                });
    }

    private static Stream<GroupCharter> charter(GroupEvent event) {
        return switch (event) {
            case GroupEstablished established -> Stream.of(established.charter());
            case ProposalGranted granted -> Stream.of(granted.charter());
            case MembersChanged changed -> Stream.of(changed.charter());
            default -> Stream.empty();
        };
    }

    private static boolean any(Set<AgencyCode> these, List<AgencyCode> among) {
        return among.stream().anyMatch(these::contains);
    }

    private <E extends MatterEvent> Stream<E> within(Class<E> kind) {
        return all(kind).filter(event -> quarter.has(event.at()));
    }

    /** All until the end of the quarter. */
    private <E extends MatterEvent> Stream<E> all(Class<E> kind) {
        Predicate<MatterEvent> before = event -> event.at().isBefore(quarter.ends());
        return events.stream().filter(before).filter(kind::isInstance).map(kind::cast);
    }
}
