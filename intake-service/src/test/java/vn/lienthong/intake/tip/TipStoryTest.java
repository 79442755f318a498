package vn.lienthong.intake.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.oversight.Overseers;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.message.Routing;

/** The way of a tip to the agency held competent, and back, from topic to topic. */
class TipStoryTest {
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final Set<AgencyCode> ENROLLED = Set.of(RECEIVER, COMPETENT, new AgencyCode("TAX-15"));

    @TempDir
    private Path state;

    @Test
    void reachesTheCompetentAgencyWithAllThatWasReportedAndComesBack() {
        var decisions = new Decisions<>(
                new Tips(new Overseers(Agencies.load())), "intake-service", ENROLLED, new SimpleMeterRegistry());
        List<String> topics = List.of(Matter.TIP.events(), Topics.OUTCOMES, Topics.PARKED);
        try (Flow flow = Flow.of(
                state,
                Matter.TIP.commands(),
                topics,
                commands -> Routing.route(commands.process(decisions), topics.toArray(String[]::new)))) {

            send(flow, "1", RECEIVER, TipsTest.receive(COMPETENT));

            List<Message> offered = flow.read(Topics.inbox(COMPETENT).name());
            assertThat(offered).extracting(TipStoryTest::verb).containsExactly("received", "offered");
            assertThat(((TipReceived) offered.getFirst().content()).content())
                    .isEqualTo(TipsTest.receive(COMPETENT).content());
            assertThat(flow.read(Topics.inbox(RECEIVER).name()))
                    .extracting(TipStoryTest::verb)
                    .containsExactly("received", "offered", "accepted");

            send(flow, "2", COMPETENT, new ReturnTip(new TipId(Life.MATTER), "Thuộc khu vực kiểm soát hải quan."));

            assertThat(flow.read(Topics.inbox(RECEIVER).name()))
                    .extracting(TipStoryTest::verb)
                    .containsExactly("returned");
            assertThat(flow.read("agency.TAX-15.inbox")).isEmpty();
            assertThat(flow.read(Topics.PARKED)).isEmpty();
        }
    }

    private static void send(Flow flow, String id, AgencyCode by, TipCommand content) {
        Envelope envelope =
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name());
        flow.send(
                Matter.TIP.commands(),
                Life.MATTER.toString(),
                new Message(envelope, Json.write(content)),
                Life.BEGINNING);
    }

    private static String verb(Message message) {
        return message.envelope().type().split("\\.")[3];
    }
}
