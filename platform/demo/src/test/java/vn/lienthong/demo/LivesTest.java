package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.RetractCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.AdministrativeMap;

class LivesTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MS_15 = new AgencyCode("MS-15");
    private static final AgencyCode POLICE_15 = new AgencyCode("POLICE-15");
    private static final AgencyCode COMMITTEE_15 = new AgencyCode("SC389-15");
    private static final AgencyCode BORDER_22 = new AgencyCode("BORDER-22");
    private static final AgencyCode COMMITTEE_22 = new AgencyCode("SC389-22");
    private static final AgencyCode COAST_GUARD = new AgencyCode("COASTGUARD");
    private static final AgencyCode REGION_1 = new AgencyCode("COASTGUARD-1");
    private static final AgencyCode REGION_3 = new AgencyCode("COASTGUARD-3");
    private static final UUID ID = new UUID(3, 4);
    private static final RequestId REQUEST = new RequestId(ID);
    private static final CaseFileId CASE = new CaseFileId(ID);

    private final Bodies bodies = new Bodies(
            Agencies.load(),
            AdministrativeMap.load(),
            Set.of(OFFICE, MS_15, POLICE_15, COMMITTEE_15, BORDER_22, COMMITTEE_22, COAST_GUARD, REGION_1, REGION_3),
            LocalDate.of(2026, 11, 20));

    @Test
    void tellsThoseAboveOfAnEmergencyAtOnceAndOfNothingElse() {
        var express = RequestLife.made(BORDER_22, ask(RequestKind.REINFORCE, Urgency.EXPRESS, REGION_1), bodies);
        var urgent = RequestLife.made(BORDER_22, ask(RequestKind.REINFORCE, Urgency.URGENT, REGION_1), bodies);

        assertThat(express.toldOf(REGION_1)).containsExactlyInAnyOrder(BORDER_22, REGION_1, OFFICE, COAST_GUARD);
        assertThat(urgent.toldOf(REGION_1)).containsExactlyInAnyOrder(BORDER_22, REGION_1, OFFICE);
    }

    @Test
    void keepsWhatOneUnitOfALineDoesFromTheOthersAndRollsUpWithTheLast() {
        var make = new MakeRequest(content(RequestKind.VERIFY, Urgency.NORMAL), List.of(COAST_GUARD), true);
        var life = RequestLife.made(OFFICE, make, bodies);

        assertThat(audiences(life.after(OFFICE, make)))
                .containsExactly(sorted(OFFICE, COAST_GUARD, REGION_1, REGION_3));
        assertThat(audiences(life.after(REGION_1, new AcceptRequest(REQUEST, null))))
                .containsExactly(sorted(OFFICE, COAST_GUARD, REGION_1));
        assertThat(life.after(REGION_1, new AnswerRequest(REQUEST, "x"))).hasSize(1);
        assertThat(audiences(life.after(REGION_3, new AnswerRequest(REQUEST, "x"))))
                .containsExactly(sorted(OFFICE, COAST_GUARD, REGION_3), sorted(OFFICE, COAST_GUARD));
    }

    @Test
    void tellsThoseAboveOnceALimitIsMissed() {
        var life = RequestLife.made(MS_15, ask(RequestKind.VERIFY, Urgency.EXPRESS, BORDER_22, COAST_GUARD), bodies);
        life.after(BORDER_22, new ReceiveRequest(REQUEST, null));

        assertThat(life.byTime(BORDER_22, RequestWarned.class))
                .isEqualTo(Life.Due.uncounted(sorted(MS_15, BORDER_22, COAST_GUARD, OFFICE)));
        assertThat(life.byTime(COAST_GUARD, RequestFellSilent.class))
                .isEqualTo(Life.Due.counted(sorted(MS_15, BORDER_22, COAST_GUARD, OFFICE)));
        assertThat(life.byTime(COAST_GUARD, RequestEscalated.class))
                .as("nobody above is connected but the office")
                .isEqualTo(Life.Due.uncounted(sorted(MS_15, BORDER_22, COAST_GUARD, OFFICE)));
        assertThat(life.byTime(BORDER_22, RequestEscalated.class))
                .isEqualTo(Life.Due.counted(sorted(MS_15, BORDER_22, COAST_GUARD, OFFICE, COMMITTEE_22)));
    }

    @Test
    void countsTheCreditOfAnAgencyOnceAndFlagsACaseOfSeveralForcesAndProvinces() {
        var life = caseFile();

        var named = life.after(MS_15, new NameLead(CASE, MS_15, List.of(POLICE_15, BORDER_22), null));
        assertThat(named).as("named, and two flags").hasSize(3).noneMatch(Life.Due::counted);
        assertThat(named.getFirst().audience())
                .containsExactly(BORDER_22, MS_15, OFFICE, POLICE_15, COMMITTEE_15, COMMITTEE_22);

        var give = new ContributeToCaseFile(CASE, new Contribution(ContributionKind.FORCES, "x"));
        assertThat(life.after(BORDER_22, give)).allMatch(Life.Due::counted);
        assertThat(life.after(BORDER_22, give)).noneMatch(Life.Due::counted);
    }

    @Test
    void knowsWhoDecidesBetweenTwo() {
        var province = new ProvinceCode("15");

        assertThat(bodies.commonSuperior(REGION_1, REGION_3, null)).isEqualTo(COAST_GUARD);
        assertThat(bodies.commonSuperior(MS_15, POLICE_15, province)).isEqualTo(COMMITTEE_15);
        assertThat(bodies.commonSuperior(MS_15, COMMITTEE_15, province)).isEqualTo(OFFICE);
    }

    @Test
    void refusesToGuessWhatNoSceneShows() {
        var life = caseFile();

        assertThatThrownBy(() -> life.after(MS_15, new RetractCaseFile(CASE, "x")))
                .isInstanceOf(IllegalArgumentException.class);
        var dispute = new DisputeCompetence(CASE, new Sha256("0".repeat(64)), "x");
        assertThatThrownBy(() -> life.after(MS_15, dispute)).hasMessageContaining("no act has offered");
    }

    private CaseFileLife caseFile() {
        var open = (OpenCaseFile) Script.load().cases().stream()
                .map(Act::command)
                .filter(command -> command instanceof OpenCaseFile each
                        && String.valueOf(each.facts().detection().province()).equals("15"))
                .findFirst()
                .orElseThrow();
        return CaseFileLife.opened(MS_15, open, bodies);
    }

    private static MakeRequest ask(RequestKind kind, Urgency urgency, AgencyCode... addressees) {
        return new MakeRequest(content(kind, urgency), List.of(addressees));
    }

    private static RequestContent content(RequestKind kind, Urgency urgency) {
        return new RequestContent(kind, "t", "x", urgency, null, "¶3", null);
    }

    private static List<SortedSet<AgencyCode>> audiences(List<Life.Due> due) {
        return due.stream().map(Life.Due::audience).toList();
    }

    private static SortedSet<AgencyCode> sorted(AgencyCode... agencies) {
        return new TreeSet<>(List.of(agencies));
    }
}
