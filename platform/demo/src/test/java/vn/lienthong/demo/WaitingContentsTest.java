package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.registry.agency.Agencies;

class WaitingContentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID ID = new UUID(3, 4);
    private static final GroupId GROUP = new GroupId(ID);

    static List<AgencyCommand> commands() {
        WaitingContents contents = new WaitingContents(Clock.fixed(NOW, ZoneOffset.UTC));
        Serves serves = new Serves(null, GROUP);
        return List.of(
                new EstablishGroup(null, contents.charter(), contents.decision()),
                new GroupCommand.OfTask<>(GROUP, new TaskOrder.Assign(contents.task())),
                new MakeRequest(contents.asked(NOW.plusSeconds(60), serves), List.of(WaitingScene.POLICE)),
                new OpenCaseFile(contents.facts(), null, serves),
                new OfferTransfer(new CaseFileId(ID), new Sha256("0".repeat(64)), contents.transfer()),
                new DraftPlan(contents.plan()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatTheDoorAdmits(AgencyCommand command) {
        var payload = Json.tree(Json.write(command));

        assertThat(new PayloadCheck(new WordsThatShip()).reasons(MessageTypes.of(command), payload, NOW))
                .isEmpty();
    }

    @Test
    void isPlayedByAgenciesOfToday() {
        Agencies agencies = Agencies.load();

        assertThat(WaitingScene.CAST)
                .allMatch(agency ->
                        agencies.find(agency, LocalDate.of(2026, 11, 22)).isPresent());
    }
}
