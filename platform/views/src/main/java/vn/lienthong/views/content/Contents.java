package vn.lienthong.views.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.WatchEvent.FlagLowered;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.label.Labels;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.registry.Directory;

/** What matters of each kind contain, for people. */
public final class Contents {
    /** What some of those who see the rest do not get. */
    private static final String WITHHELD = "Phần không cho một số nơi xem";

    private final Reading reading;

    /** @param agencies the short name of an agency */
    public Contents(Supplier<Directory> directory, Function<AgencyCode, @Nullable String> agencies) {
        this.reading = new Reading(Labels.load(), new InWords(directory, agencies), LocalDate.EPOCH);
    }

    /** All that one event says beside by whom and when, in the order of its record. */
    public List<Field> of(MatterEvent event) {
        return new Present(List.of(event), reading).at(event).event(event);
    }

    /** What a matter contains after these events, oldest first. */
    public List<Section> of(Matter matter, List<MatterEvent> events) {
        Present present = new Present(events, reading);
        switch (matter) {
            case REQUEST -> request(present);
            case CASEFILE -> caseFile(present);
            case TIP -> tip(present);
            case PLAN -> plan(present);
            case GROUP -> group(present);
            case COMMITMENT -> commitment(present);
            case DECONFLICTION -> deconfliction(present);
            case INFORMATION -> information(present);
            case DESK, PARKING, DIRECTORY -> {
                // have pages of their own
            }
        }
        SourcesNow.in(present);
        return present.sections();
    }

    private static void request(Present present) {
        present.part("Nội dung yêu cầu", "content", RequestEvent.RequestMade.class)
                .standing(WITHHELD, "withheld", RequestEvent.RequestMade.class);
        RequestAddressees.in(present);
        present.each(RequestEvent.DocumentsSupplied.class, RequestEvent.RequestJoined.class)
                .newest(
                        RequestEvent.MeetingRecorded.class,
                        RequestEvent.RequestRolledUp.class,
                        RequestEvent.RequestClosed.class,
                        RequestEvent.ReleasePublished.class,
                        RequestEvent.RequestWithdrawn.class,
                        RequestEvent.RequestSuperseded.class);
    }

    private static void caseFile(Present present) {
        present.part(
                        "Dữ kiện vụ việc",
                        "facts",
                        CaseFileEvent.CaseFileOpened.class,
                        CaseFileEvent.CaseFileAmended.class)
                .standing(WITHHELD, "withheld", CaseFileEvent.CaseFileOpened.class, CaseFileEvent.CaseFileAmended.class)
                .part(
                        "Đề xuất theo quy định về thẩm quyền",
                        "proposal",
                        CaseFileEvent.CaseFileOpened.class,
                        CaseFileEvent.LeadNamed.class)
                .part(
                        "Thuộc kế hoạch, tổ công tác",
                        "serves",
                        CaseFileEvent.CaseFileOpened.class,
                        CaseFileEvent.CaseFileLinked.class)
                .part("Lập từ tin báo", "tip", CaseFileEvent.CaseFileOpened.class);
        flags(present);
        lead(present);
        present.each(JointEvent.PartnerJoined.class, JointEvent.Contributed.class)
                .newest(
                        CustodyEvent.TransferOffered.class,
                        CustodyEvent.TransferAccepted.class,
                        CustodyEvent.TransferReturned.class,
                        CustodyEvent.CompetenceDisputed.class,
                        CustodyEvent.CompetenceDecided.class,
                        JointEvent.HandlingProposed.class)
                .each(JointEvent.OpinionGiven.class)
                .newest(
                        JointEvent.CaseFileDecided.class,
                        JointEvent.CaseFileEnforced.class,
                        CaseFileEvent.CaseFileClosed.class,
                        CaseFileEvent.CaseFileRetracted.class);
    }

    /** Who leads now; the facts stand above. */
    private static void lead(Present present) {
        present.all(CaseFileEvent.LeadNamed.class)
                .reduce((older, newer) -> newer)
                .ifPresent(named -> present.several(
                        "Chủ trì, phối hợp",
                        named,
                        present.at(named).fields(named, List.of("lead", "supporting", "because", "opinions"))));
    }

    private static void flags(Present present) {
        Map<CaseFileFlag, MatterEvent> raised = new LinkedHashMap<>();
        present.all(FlagRaised.class, FlagLowered.class).forEach(event -> {
            if (event instanceof FlagRaised flag) {
                raised.put(flag.flag(), event);
            } else if (event instanceof FlagLowered flag) {
                raised.remove(flag.flag());
            }
        });
        raised.forEach((flag, event) ->
                present.several("Diện theo dõi", event, present.at(event).fields(event, List.of("flag", "because"))));
    }

    private static void tip(Present present) {
        present.part("Nội dung tin báo", "content", TipEvent.TipReceived.class, TipEvent.TipOffered.class)
                .part(
                        "Đề xuất theo quy định về thẩm quyền",
                        "proposal",
                        TipEvent.TipReceived.class,
                        TipEvent.TipOffered.class)
                .newest(TipEvent.TipScreened.class)
                .each(TipEvent.TipAskedBack.class, TipEvent.TipCompleted.class)
                .part("Chuyển cho", "to", TipEvent.TipOffered.class)
                .newest(
                        TipEvent.TipReturned.class,
                        TipEvent.TipWithdrawn.class,
                        TipEvent.TipAccepted.class,
                        TipEvent.VerificationBegun.class,
                        TipEvent.TipExtended.class,
                        TipEvent.TipSubstantiated.class,
                        TipEvent.TipDismissed.class,
                        TipEvent.TipSetAside.class,
                        TipEvent.TipClosed.class)
                .each(
                        TipEvent.ReporterAsked.class,
                        TipEvent.ReporterAdded.class,
                        TipEvent.TipReopened.class,
                        TipEvent.TipRated.class,
                        LinkEvent.TipLinked.class,
                        LinkEvent.TipUnlinked.class)
                .newest(
                        TipEvent.CallBackSet.class,
                        IdentityEvent.IdentitySealed.class,
                        IdentityEvent.UnsealingAsked.class,
                        IdentityEvent.UnsealingApproved.class,
                        IdentityEvent.UnsealingRefused.class,
                        IdentityEvent.UnsealingEnded.class,
                        IdentityEvent.IdentityErased.class);
    }

    private static void plan(Present present) {
        present.part("Nội dung kế hoạch", "terms", PlanEvent.PlanDrafted.class, PlanEvent.PlanRevised.class)
                .newest(PlanEvent.PlanIssued.class)
                .each(PlanEvent.SolutionAdded.class);
        TasksNow.in(present);
        present.each(PlanEvent.OpinionGiven.class, PlanEvent.OpinionMissed.class, PlanEvent.PlanReviewed.class)
                .newest(PlanEvent.PlanCancelled.class)
                .each(OverlapEvent.OverlapFound.class);
    }

    private static void group(Present present) {
        present.part(
                        "Tổ công tác",
                        "charter",
                        GroupEvent.GroupProposed.class,
                        GroupEvent.GroupEstablished.class,
                        GroupEvent.ProposalGranted.class,
                        GroupEvent.MembersChanged.class)
                .part("Mã của tổ", "code", GroupEvent.GroupEstablished.class, GroupEvent.ProposalGranted.class)
                .part(
                        "Quyết định",
                        "decision",
                        GroupEvent.GroupEstablished.class,
                        GroupEvent.ProposalGranted.class,
                        GroupEvent.MembersChanged.class,
                        GroupEvent.GroupExtended.class)
                .newest(GroupEvent.ProposalDeclined.class, GroupEvent.GroupExtended.class);
        TasksNow.in(present);
        present.newest(GroupEvent.GroupEnded.class)
                .part("Kết quả do tổ trưởng báo cáo", "figures", GroupEvent.FiguresRecorded.class);
    }

    private static void commitment(Present present) {
        present.part("Quy chế", "agreement", CommitmentEvent.CommitmentsBegan.class)
                .part(
                        "Các bên",
                        "parties",
                        CommitmentEvent.CommitmentsBegan.class,
                        CommitmentEvent.CommitmentsReviewed.class);
        Duties.in(present);
        present.newest(CommitmentEvent.CommitmentFulfilled.class, CommitmentEvent.CommitmentsEnded.class);
    }

    private static void deconfliction(Present present) {
        present.newest(
                        DeconflictionEvent.InterestRegistered.class,
                        DeconflictionEvent.InterestEndChanged.class,
                        DeconflictionEvent.PartnerFound.class,
                        DeconflictionEvent.ContactConsented.class,
                        DeconflictionEvent.SourcesFound.class)
                .each(DeconflictionEvent.ContactOpened.class)
                .newest(DeconflictionEvent.TriesSuspected.class, DeconflictionEvent.SuspicionConcluded.class);
    }

    private static void information(Present present) {
        InformationNow.in(present);
    }
}
