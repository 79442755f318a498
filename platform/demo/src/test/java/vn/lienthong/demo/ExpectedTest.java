package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.AdministrativeMap;

class ExpectedTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MS_15 = new AgencyCode("MS-15");
    private static final AgencyCode POLICE_15 = new AgencyCode("POLICE-15");
    private static final AgencyCode COMMITTEE_15 = new AgencyCode("SC389-15");
    private static final UUID MATTER = new UUID(3, 4);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Agencies agencies = Agencies.load();
    private final AdministrativeMap map = AdministrativeMap.load();

    @Test
    void demandsACaseFileAtItsAgencyAndThoseWhoWatchOverItsProvince() {
        var expected = expecting(OFFICE, MS_15, COMMITTEE_15, POLICE_15);

        assertThat(expected.add(caseIn("15"))).containsExactly(sorted(OFFICE, MS_15, COMMITTEE_15));
        assertThat(expected.figures()).isEqualTo(new Figures(1, 1, 0, 3, 0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void demandsTheOutcomeAgainOfWhatComesOnceMoreAndNothingElse() {
        var expected = expecting(OFFICE, MS_15);
        var opened = caseIn("15");
        expected.add(opened);

        expected.repeated(opened);

        assertThat(expected.figures()).isEqualTo(new Figures(2, 2, 0, 2, 0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void demandsNothingOfAgenciesWithoutAnInbox() {
        var expected = expecting(OFFICE, MS_15);

        assertThat(expected.add(caseIn("15"))).containsExactly(sorted(OFFICE, MS_15));
    }

    @Test
    void demandsBothEventsOfATipAtTheAgencyItIsOfferedTo() {
        var expected = expecting(OFFICE, MS_15, POLICE_15);

        assertThat(expected.add(tip(POLICE_15)))
                .containsExactly(sorted(OFFICE, MS_15, POLICE_15), sorted(OFFICE, MS_15, POLICE_15));
        assertThat(expected.add(tip(MS_15))).hasSize(1);
    }

    @Test
    void demandsThatWhatIsSaidOfOfficialsIsCountedNowhere() {
        var expected = expecting(OFFICE, MS_15);
        var content = new TipContent(
                Channel.HOTLINE, "t", "x", new ProvinceCode("15"), null, null, null, null, List.of(POLICE_15), null);
        var receive = Act.of("1", OFFICE, new ReceiveTip(content, MS_15, null), "t");
        var tip = new TipId(MATTER);

        expected.add(receive);
        expected.begun(receive, tip.key());
        expected.add(Act.of("2", MS_15, new AcceptTip(tip), "t"));

        assertThat(expected.figures().counted()).isZero();
        assertThat(expected.figures().delivered()).isEqualTo(6);
    }

    @Test
    void demandsThatWhoReportedIsToldOfAtTheReceiverAlone() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var receive = tip(POLICE_15);
        expected.add(receive);
        expected.begun(receive, MATTER.toString());

        assertThat(expected.add(Act.of("2", MS_15, new SealIdentity(new TipId(MATTER), new UUID(0, 1), null), "")))
                .containsExactly(sorted(MS_15));
    }

    @Test
    void demandsEachStepOfARequestAtAllWhoHaveAPartInIt() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var make = Act.of("1", MS_15, new MakeRequest(content(), List.of(POLICE_15)), "");
        expected.add(make);
        expected.begun(make, MATTER.toString());

        var due = expected.add(Act.of("2", POLICE_15, new AnswerRequest(new RequestId(MATTER), "Đã xong."), ""));

        assertThat(due).containsExactly(sorted(OFFICE, MS_15, POLICE_15));
        // two events at three agencies; the standing office is called for both, and has sent nothing itself
        assertThat(expected.figures()).isEqualTo(new Figures(2, 2, 0, 6, 1, 0, 2, 2, 0, 0, 0));
    }

    @Test
    void demandsWhatTimeBringsAboutAndHowItStandsThen() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var make = Act.of("1", MS_15, new MakeRequest(content(), List.of(POLICE_15)), "");
        expected.add(make);
        expected.begun(make, MATTER.toString());
        var request = new RequestId(MATTER);

        assertThat(expected.byTime(request, POLICE_15, RequestFellSilent.class))
                .isEqualTo(sorted(OFFICE, MS_15, POLICE_15, COMMITTEE_15));
        assertThat(expected.byTime(request, POLICE_15, RequestEscalated.class))
                .isEqualTo(sorted(OFFICE, MS_15, POLICE_15, COMMITTEE_15));

        // three events at three, four and four agencies; made and fallen silent are counted; what is silent is overdue
        // too
        assertThat(expected.figures()).isEqualTo(new Figures(1, 1, 0, 11, 0, 0, 2, 3, 1, 1, 1));
    }

    @Test
    void demandsALeadNamedAtAllWhoTakePartAndCountsItInNoStatistics() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var open = caseIn("15");
        expected.add(open);
        expected.begun(open, MATTER.toString());

        var due = expected.add(leadNamed(Outcome.Status.ACCEPTED));

        assertThat(due).containsExactly(sorted(OFFICE, MS_15, COMMITTEE_15, POLICE_15));
        // three and four inboxes; the standing office is called for both; only the case itself is counted
        assertThat(expected.figures()).isEqualTo(new Figures(2, 2, 0, 7, 0, 0, 1, 2, 0, 0, 0));
    }

    @Test
    void demandsWhatComesAfterALeadNamedAtThoseAgenciesToo() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var open = caseIn("15");
        expected.add(open);
        expected.begun(open, MATTER.toString());
        expected.add(leadNamed(Outcome.Status.ACCEPTED));

        var due = expected.add(Act.of("3", MS_15, new CloseCaseFile(new CaseFileId(MATTER), "Đã xử phạt."), ""));

        assertThat(due).containsExactly(sorted(OFFICE, MS_15, COMMITTEE_15, POLICE_15));
    }

    @Test
    void demandsOfALeadThatIsRefusedOnlyItsOutcome() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var open = caseIn("15");
        expected.add(open);
        expected.begun(open, MATTER.toString());

        assertThat(expected.add(leadNamed(Outcome.Status.REFUSED))).isEmpty();

        assertThat(expected.figures()).isEqualTo(new Figures(2, 1, 1, 3, 0, 0, 1, 1, 0, 0, 0));
        var due = expected.add(Act.of("3", MS_15, new CloseCaseFile(new CaseFileId(MATTER), "Đã xử phạt."), ""));
        assertThat(due).as("the audience is what it was").containsExactly(sorted(OFFICE, MS_15, COMMITTEE_15));
    }

    @Test
    void demandsInformationAtItsAudienceAlone() {
        var expected = expecting(OFFICE, MS_15, POLICE_15, COMMITTEE_15);
        var picture = new Picture(null, List.of(), null, null, null, null);
        var share = new ShareInformation(
                new InformationContent("t", "x", picture, Reliability.USUAL, Credibility.PROBABLE), List.of(POLICE_15));

        assertThat(expected.add(Act.of("1", MS_15, share, ""))).containsExactly(sorted(MS_15, POLICE_15));
        assertThat(expected.figures().notified()).isZero();
    }

    @Test
    void demandsOfWhatIsRefusedOrParkedOnlyItsOutcome() {
        var expected = expecting(OFFICE, MS_15);

        expected.add(new Act("1", OFFICE, "t", new byte[0], OFFICE, Outcome.Status.REFUSED, ""));
        expected.add(new Act("2", MS_15, "t", new byte[0], MS_15, Outcome.Status.PARKED, ""));

        // the standing office's system is called for the outcome of its own command
        assertThat(expected.figures()).isEqualTo(new Figures(2, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0));
    }

    @Test
    void knowsNoMatterThatNoActHasBegun() {
        var expected = expecting(OFFICE);

        assertThatThrownBy(() -> expected.add(Act.of("1", OFFICE, new AcceptTip(new TipId(MATTER)), "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAnInboxForEveryActThatShips() {
        var script = Script.load();
        var expected = new Expected(new Bodies(agencies, map, script.agencies(), TODAY), Set.of());

        Stream.concat(script.cases().stream(), script.tips().stream())
                .forEach(act -> assertThat(expected.add(act).getFirst()).contains(act.agency(), OFFICE));
    }

    private Expected expecting(AgencyCode... enrolled) {
        return new Expected(new Bodies(agencies, map, Set.of(enrolled), TODAY), Set.of(OFFICE));
    }

    private static Act caseIn(String province) {
        return Script.act("""
                {"id":"1","agency":"MS-15","type":"vn.lienthong.casefile.open.v1","data":{"facts":{"title":"t","detection":
                {"by":"x","force":"market_surveillance","supportingForces":[],"province":"%s","fromTip":false},
                "goods":{"description":"x","group":"tobacco","quantities":[]},"violation":"smuggled","measures":[]}}}
                """.formatted(province));
    }

    private static Act leadNamed(Outcome.Status expected) {
        var named = Act.of("2", MS_15, new NameLead(new CaseFileId(MATTER), MS_15, List.of(POLICE_15), null), "");
        return new Act(named.id(), MS_15, named.type(), named.payload(), MS_15, expected, "");
    }

    private static Act tip(AgencyCode competent) {
        var content = new TipContent(Channel.HOTLINE, "t", "x", new ProvinceCode("15"), null, null, null);
        return Act.of("1", MS_15, new ReceiveTip(content, competent, null), "t");
    }

    private static RequestContent content() {
        return new RequestContent(RequestKind.VERIFY, "t", "x", Urgency.URGENT, null, "¶3", null);
    }

    private static java.util.SortedSet<AgencyCode> sorted(AgencyCode... agencies) {
        return new java.util.TreeSet<>(Set.of(agencies));
    }
}
