package vn.lienthong.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.registry.agency.Agencies;

class ScriptTest {
    private final Script script = Script.load();

    @Test
    void readsEveryLineThatShips() {
        assertThat(script.cases()).hasSize(100).allMatch(act -> act.command() instanceof OpenCaseFile);
        assertThat(script.tips()).hasSize(4).allMatch(act -> !act.title().isEmpty());
        assertThat(script.hostile()).hasSize(5).noneMatch(act -> act.expected() == Outcome.Status.ACCEPTED);
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
