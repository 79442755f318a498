package vn.lienthong.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskCommand.AssignMatter;
import vn.lienthong.contract.desk.DeskCommand.HandOver;
import vn.lienthong.contract.desk.DeskCommand.LookAtDesk;
import vn.lienthong.contract.desk.DeskCommand.RemoveList;
import vn.lienthong.contract.desk.DeskCommand.SaveList;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** Whatever agencies do at their desks, on the same matters and under the same accounts: each hears of its own alone. */
class DeskStaysWithinPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:20:00Z");
    private static final List<AgencyCode> AGENCIES = List.of(
            new AgencyCode("MS-15"),
            new AgencyCode("POLICE-15"),
            new AgencyCode("NSC389-SO"),
            new AgencyCode("SC389-15"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> noEventAndNoOutcomeReachesAnotherAgency() {
        return Seeds.each(3, random -> {
            Path state = Files.createTempDirectory(folder, "desk");
            try (Flow flow = Flow.of(
                    state,
                    Matter.DESK.commands(),
                    new Decisions(
                            "test-service",
                            () -> Connections.fromTheBeginning(AGENCIES),
                            new SimpleMeterRegistry(),
                            List.of(new Desks())))) {
                for (int sent = 0; sent < 40; sent++) {
                    AgencyCode by = AGENCIES.get(random.nextInt(AGENCIES.size()));
                    DeskCommand content = aCommand(random, NOW.plusSeconds(sent));
                    AgencyCode keyed = random.nextInt(10) == 0 ? AGENCIES.get(random.nextInt(AGENCIES.size())) : by;
                    send(flow, "c" + sent, by, content.about(keyed), content, NOW.plusSeconds(sent));
                }

                List<Message> events = flow.read(Matter.DESK.events());
                assertThat(events).isNotEmpty().allSatisfy(event -> {
                    AgencyCode owner = ((DeskEvent) event.content()).desk().agency();
                    assertThat(event.envelope().handling()).isEqualTo(owner.value());
                    assertThat(event.envelope().provider()).isEqualTo(owner);
                    assertThat(((DeskEvent) event.content()).by()).isEqualTo(owner);
                });
                for (AgencyCode agency : AGENCIES) {
                    assertThat(flow.read(Topics.inbox(agency).name())).allSatisfy(message -> {
                        assertThat(message.envelope().handling()).isEqualTo(agency.value());
                        if (message.content() instanceof DeskEvent event) {
                            assertThat(event.desk().agency()).isEqualTo(agency);
                        }
                    });
                }
            }
        });
    }

    private static void send(Flow flow, String id, AgencyCode by, DeskId desk, DeskCommand content, Instant at) {
        Envelope envelope =
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name());
        flow.send(
                Matter.DESK.commands(),
                desk.key(),
                new Message(envelope.actedBy("Nguyễn Văn An"), Json.write(content)),
                at);
    }

    private static DeskCommand aCommand(Random random, Instant now) {
        UUID matter = new UUID(0x389, random.nextInt(3));
        DeskOfficer one = new DeskOfficer("an", "Nguyễn Văn An");
        DeskOfficer other = new DeskOfficer("binh", "Trần Thị Bình");
        List<DeskCommand> commands = new ArrayList<>(List.of(
                new AssignMatter(matter, random.nextBoolean() ? one : other, "Ghi chú."),
                new AssignMatter(matter, null, null),
                new WriteNote(matter, "Chỉ trong cơ quan."),
                new HandOver(one, other, random.nextBoolean() ? null : List.of(matter), null),
                new SaveList(one, matter, "Của tôi", "/watch", random.nextBoolean()),
                new RemoveList(one, matter),
                new LookAtDesk(one, now)));
        return commands.get(random.nextInt(commands.size()));
    }
}
