package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Flow;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** Matters that follow a community are told when others belong to it: once, without a command, also across restarts. */
class FollowingOnTheLogTest {
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final Community OTHER = new Community(CommunityKind.GROUP, "TCT-2026-000013");
    private static final String INBOX = Topics.inbox(POLICE).name();
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKETS = new AgencyCode("DMSD");
    private static final String REGULATION = "QCPH-VPTT389-QLTT-2020";
    private static final Community PARTIES = new Community(CommunityKind.AGREEMENT, REGULATION);

    @TempDir
    private Path state;

    private final Belonging belonging = new Belonging();
    private Instant now = MORNING;
    private Flow flow;

    @BeforeEach
    void start() {
        belonging.to(GROUP, PROVIDER, MARKET);
        belonging.to(OTHER, PROVIDER, MARKET, POLICE);
        flow = Flow.of(
                state,
                Matter.INFORMATION.commands(),
                new Decisions(
                        "exchange-service",
                        () -> Connections.fromTheBeginning(Set.of(PROVIDER, MARKET, POLICE, OFFICE, MARKETS)),
                        belonging,
                        new SimpleMeterRegistry(),
                        List.of(InformationLife.rules(belonging))));
        flow.passTimeUntil(now);
        moment();
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void whoJoinsFindsEachOfThemInItsInboxAndWhoLeavesThatItIsOver() {
        share(1, GROUP);
        share(2, GROUP);
        share(3, OTHER);
        moment();
        flow.read(INBOX);

        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        moment();
        assertThat(changes())
                .extracting(AudienceChanged::joined)
                .containsOnly(List.of(POLICE))
                .hasSize(2);

        belonging.to(GROUP, PROVIDER, MARKET);
        moment();
        assertThat(changes())
                .extracting(AudienceChanged::left)
                .containsOnly(List.of(POLICE))
                .hasSize(2);

        moment();
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatChangedWhileTheServiceWasAwayIsToldOnceItIsBack() {
        share(1, GROUP);
        moment();
        flow.read(INBOX);
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        flow.restart();
        moment();
        flow.restart();
        moment();

        assertThat(changes())
                .singleElement()
                .extracting(AudienceChanged::joined)
                .isEqualTo(List.of(POLICE));
    }

    @Test
    void manyAreToldOneAfterTheOther() {
        for (int number = 1; number <= 600; number++) {
            share(number, GROUP);
        }
        flow.read(INBOX);
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        for (int look = 0; look < 4; look++) {
            moment();
        }

        assertThat(changes()).hasSize(600);
    }

    @Test
    void whatWasPassedOnUnderAnAgreementIsOverInTheInboxWithTheAgreement() {
        belonging.to(PARTIES, OFFICE, MARKETS, MARKET);
        String inbox = Topics.inbox(MARKET).name();
        send(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS), 1);
        send(MARKETS, new AskOnward(id(1), List.of(MARKET), "Xác minh."), 1);
        moment();
        assertThat(flow.read(inbox))
                .singleElement()
                .extracting(Message::content)
                .isInstanceOf(OnwardGranted.class);

        belonging.to(PARTIES);
        moment();

        assertThat(flow.read(inbox))
                .singleElement()
                .satisfies(told ->
                        assertThat(((AudienceChanged) told.content()).left()).containsExactly(MARKET));
    }

    /** A clock set back brings back nothing: what counts is that the log says that it is over. */
    @Test
    void aCommandThatIsStampedBeforeTheEndComesTooLateOnceTheEndIsOnTheLog() {
        Instant until = now.plusSeconds(60);
        send(PROVIDER, Shares.with(Shares.until(until), MARKET), 1);
        now = until.plusSeconds(5);
        flow.passTimeUntil(now);
        flow.read(Topics.OUTCOMES);

        now = until.minusSeconds(30);
        send(MARKET, new AcknowledgeInformation(id(1)), 1);
        send(MARKET, new AskOnward(id(1), List.of(POLICE), "Xác minh."), 1);

        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(message -> Json.read(message.payload(), Outcome.class))
                .flatExtracting(Outcome::reasons)
                .hasSize(2)
                .allSatisfy(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
                    assertThat(reason.detail()).startsWith("Thông tin đã hết thời gian chia sẻ.");
                });
        assertThat(flow.read(INBOX)).isEmpty();
    }

    @Test
    void whatIsOverFollowsNobody() {
        share(1, GROUP);
        send(new RecallInformation(id(1), "Sai nguồn."), 1);
        flow.read(INBOX);
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        moment();

        assertThat(flow.read(INBOX)).isEmpty();
    }

    private List<AudienceChanged> changes() {
        return flow.read(INBOX).stream()
                .map(Message::content)
                .map(AudienceChanged.class::cast)
                .toList();
    }

    private void moment() {
        now = now.plusSeconds(5);
        flow.passTimeUntil(now);
    }

    private void share(int number, Community community) {
        send(new ShareInformation(Shares.content(Shares.SECRET), List.of(), null, List.of(community)), number);
    }

    private static InformationId id(int number) {
        return new InformationId(new UUID(0x389L, number));
    }

    private void send(AgencyCommand command, int number) {
        send(PROVIDER, command, number);
    }

    private void send(AgencyCode by, AgencyCommand command, int number) {
        now = now.plusMillis(10);
        Envelope envelope = Envelope.of(
                "command-" + now, Sources.of(by), MessageTypes.of(command).name());
        flow.send(Matter.INFORMATION.commands(), id(number).key(), new Message(envelope, Json.write(command)), now);
    }
}
