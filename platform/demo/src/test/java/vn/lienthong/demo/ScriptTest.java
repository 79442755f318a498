package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.competence.CaseFileFacts;

class ScriptTest {
    private final Script script = Script.load();

    @Test
    void readsEveryLineThatShips() {
        assertThat(script.cases()).hasSize(100).allMatch(act -> act.command() instanceof OpenCaseFile);
        assertThat(script.tips()).hasSize(4).allMatch(act -> !act.title().isEmpty());
        assertThat(script.hostile()).hasSize(5).noneMatch(act -> act.expected() == Outcome.Status.ACCEPTED);
    }

    @Test
    void hasTheTipThatTheCallRepeats() {
        assertThat(script.tips()).extracting(Act::id).contains(HotlineScene.ALIKE);
    }

    @Test
    void givesEachActAnIdOfItsOwn() {
        assertThat(Stream.of(script.cases(), script.tips(), script.hostile())
                        .flatMap(acts -> acts.stream().map(Act::id)))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesOnlyAgenciesOfTheDirectory() {
        var directory = Agencies.load();

        assertThat(script.agencies()).allMatch(agency -> directory.find(agency).isPresent());
        assertThat(script.agencies()).contains(new AgencyCode("MS-22"), new AgencyCode("COASTGUARD-3"));
    }

    /** What the door asks of the directory: each word is in force on the day of its case. */
    @Test
    void usesOnlyWordsThatTheDirectoryHasOnTheDayOfTheCase() {
        PayloadCheck check = new PayloadCheck(new WordsThatShip());

        assertThat(Stream.concat(script.cases().stream(), script.tips().stream()))
                .allSatisfy(act -> assertThat(check.reasons(
                                MessageTypes.find(act.type()).orElseThrow(),
                                Json.tree(act.payload()),
                                Instant.parse("2026-11-29T00:00:00Z")))
                        .as(act.id())
                        .isEmpty());
    }

    /** The agency of each tip is the one that the rules name, or the rules leave the choice free. */
    @Test
    void statesTheFactsOfEveryTipAndOffersItAsTheRulesSay() {
        var directory = Directory.shipped();
        var day = LocalDate.of(2026, 11, 20);

        assertThat(script.tips()).allSatisfy(act -> {
            var tip = (ReceiveTip) act.command();
            var facts = Objects.requireNonNull(tip.content().facts());
            var proposal = CompetenceProposal.of(directory.competence().whoIsCompetent(facts, day));

            assertThat(directory.departure(day).namesAnother(proposal, Objects.requireNonNull(tip.competent())))
                    .as(act.id() + ": " + proposal)
                    .isFalse();
        });
    }

    /** Who leads it by the rules is another than the police who hold it. */
    @Test
    void hasTheCaseOfTheSceneAboutWhoLeads() {
        var open = (OpenCaseFile) script.cases().stream()
                .filter(act -> act.id().equals(LeadScene.CASE))
                .findFirst()
                .orElseThrow()
                .command();
        var facts = CaseFileFacts.of(open.facts(), Directory.shipped().words());
        var proposal = CompetenceProposal.of(
                Directory.shipped().competence().whoIsCompetent(facts, LocalDate.of(2026, 11, 20)));

        assertThat(proposal.namesAnother(LeadScene.HOLDER)).as("%s", proposal).isTrue();
        assertThat(proposal.leads()).containsExactly(LeadScene.LEAD);
    }

    @Test
    void keepsWhatIsNoJsonAsItIs() {
        var act = Script.act(
                "{\"id\":\"X\",\"agency\":\"MS-22\",\"type\":\"t\",\"raw\":\"{\\\"a\\\":\",\"expect\":\"refused\"}");

        assertThat(act.text()).isEqualTo("{\"a\":");
        assertThat(act.expected()).isEqualTo(Outcome.Status.REFUSED);
    }

    @Test
    void keepsTheSourceThatAMessageClaims() {
        var act = Script.act(
                "{\"id\":\"X\",\"agency\":\"MS-22\",\"type\":\"t\",\"data\":{},\"sourceAgency\":\"POLICE-22\",\"expect\":\"refused\"}");

        assertThat(act.agency()).hasToString("MS-22");
        assertThat(act.source()).hasToString("POLICE-22");
    }
}
