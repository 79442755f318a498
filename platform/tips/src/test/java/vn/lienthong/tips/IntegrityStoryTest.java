package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.message.Message;

/** The two streams of a hotline, from the call to what whoever called reads with the receipt, from topic to topic. */
class IntegrityStoryTest {
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode UNDER = new AgencyCode("PC03-15");
    private static final AgencyCode BESIDE = new AgencyCode("POLICE-01");
    private static final AgencyCode UNDER_ONE_BESIDE = new AgencyCode("PC03-01");
    private static final AgencyCode ABOVE = new AgencyCode("MPS");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final Set<AgencyCode> TOO_NEAR = Set.of(POLICE, UNDER, BESIDE, UNDER_ONE_BESIDE);
    private static final Set<AgencyCode> ENROLLED =
            Set.of(POLICE, UNDER, BESIDE, UNDER_ONE_BESIDE, ABOVE, OFFICE, COMMITTEE, MARKET);
    private static final TipId TIP = new TipId(Life.MATTER);

    @TempDir
    private Path state;

    private Flow flow;

    @BeforeEach
    void start() {
        flow = Flow.deciding(state, "intake-service", new Tips(Shipped.connecting(ENROLLED)), ENROLLED);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** Whoever calls rings the very office whose head they speak of: it goes to the ministry above, and the office learns that it went on. */
    @Test
    @Clause("S4-15")
    void aTipAgainstAHeadReachesNeitherHimNorAnyoneBesideOrUnderHim() {
        send("1", POLICE, against(POLICE));
        send("2", ABOVE, new ScreenTip(TIP, Screening.RELEVANT, null, null, TipNature.DENUNCIATION));
        send("3", ABOVE, new AskReporter(TIP, "Xe được cho qua lúc mấy giờ?"));
        send("4", ABOVE, new ReporterAdds(TIP, "Khoảng 23 giờ.", null));
        send("5", ABOVE, new AcceptTip(TIP));
        send("6", ABOVE, new VerifyTip(TIP, "Thanh tra Bộ", null, null));
        send("7", ABOVE, new SubstantiateTip(TIP, new CaseFileId(new UUID(0x389L, 15)), "Đã cho xe lậu qua chốt."));
        send("8", ABOVE, new CloseTip(TIP, "Tin đúng; người có trách nhiệm đã bị đình chỉ."));

        assertThat(inbox(POLICE))
                .as("whoever took the call learns that it went on, and nothing else")
                .singleElement()
                .satisfies(told -> {
                    assertThat(((Outcome) told.content()).status()).isEqualTo(Outcome.Status.ACCEPTED);
                    assertThat(new String(told.payload(), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("MPS");
                });
        TOO_NEAR.stream()
                .filter(agency -> !agency.equals(POLICE))
                .forEach(agency -> assertThat(inbox(agency)).isEmpty());
        assertThat(flow.read(Topics.PARKED)).isEmpty();
        List<Message> log = flow.read(Matter.TIP.events());
        assertThat(log).allSatisfy(event -> {
            assertThat(event.envelope().provider()).isEqualTo(ABOVE);
            assertThat(event.envelope().handling()).isEqualTo("MPS,NSC389-SO,SC389-15");
        });
        TipReceived received = (TipReceived) log.getFirst().content();
        assertThat(received.by()).isEqualTo(ABOVE);
        assertThat(received.through()).isEqualTo(POLICE);
        assertThat(received.proposal().basis()).isEqualTo("Luật Tố cáo 25/2018/QH14 Điều 12");
        assertThat(log.getFirst().envelope().officer())
                .as("who took the call is none of the ministry's")
                .isNull();
        assertThat(((TipClosed) log.getLast().content()).outcome()).startsWith("Tin đúng");
    }

    @Test
    @Clause("S4-15")
    void whoeverTookTheCallCanDoNothingMoreAboutIt() {
        send("1", POLICE, against(POLICE));
        inbox(POLICE);

        send("2", POLICE, new ReporterAdds(TIP, "Người báo nói nhầm.", null));
        send("3", UNDER, new AcceptTip(TIP));

        for (AgencyCode agency : List.of(POLICE, UNDER)) {
            assertThat(inbox(agency)).singleElement().satisfies(told -> {
                Outcome outcome = (Outcome) told.content();
                assertThat(outcome.reasons().getFirst().code().name()).isEqualTo("NO_SUCH_MATTER");
            });
        }
        assertThat(flow.read(Matter.TIP.events())).hasSize(1);
    }

    @Test
    @Clause("S4-15")
    void whoeverHasItMayHandItToNobodyWhoStandsTooNear() {
        send("1", MARKET, against(POLICE));
        inbox(MARKET);

        send("2", MARKET, new OfferTip(TIP, UNDER_ONE_BESIDE, "Cùng ngành."));

        assertThat(inbox(MARKET)).singleElement().satisfies(told -> {
            Outcome outcome = (Outcome) told.content();
            assertThat(outcome.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code().name()).isEqualTo("AGAINST_CONDITIONS");
                assertThat(reason.pointer()).isEqualTo("/to");
                assertThat(reason.detail()).contains("PC03-01", "cấp trên");
                assertThat(reason.basis()).isNotNull();
            });
        });
        assertThat(inbox(UNDER_ONE_BESIDE)).isEmpty();

        send("3", MARKET, new OfferTip(TIP, ABOVE, null));

        assertThat(inbox(ABOVE))
                .singleElement()
                .satisfies(told -> assertThat(
                                ((TipEvent.TipOffered) told.content()).content().against())
                        .containsExactly(POLICE));
    }

    /** The other stream: what is said of a violation goes to whoever is competent, and all that watch over it see it. */
    @Test
    @Clause("S4-14")
    void aTipOnAViolationGoesFromTheCallToItsOutcome() {
        send("1", OFFICE, TipsTest.receive(MARKET));
        send("2", MARKET, new AcceptTip(TIP));
        send("3", MARKET, new VerifyTip(TIP, "Đội 1", null, null));
        send("4", MARKET, new SubstantiateTip(TIP, new CaseFileId(new UUID(0x389L, 16)), "Có 15.000 bao thuốc lá."));
        send("5", MARKET, new CloseTip(TIP, "Tin báo đúng, hàng đã bị thu giữ."));

        assertThat(inbox(OFFICE))
                .filteredOn(told -> told.content() instanceof TipClosed)
                .hasSize(1);
        assertThat(inbox(COMMITTEE))
                .filteredOn(told -> told.content() instanceof TipReceived)
                .hasSize(1);
    }

    private static ReceiveTip against(AgencyCode concerned) {
        TipContent reported = TipsTest.receive(null).content();
        return new ReceiveTip(
                new TipContent(
                        reported.channel(),
                        "Cho xe lậu qua chốt",
                        reported.text(),
                        reported.province(),
                        null,
                        null,
                        null,
                        null,
                        List.of(concerned),
                        "Giám đốc"),
                null,
                null);
    }

    private List<Message> inbox(AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name());
    }

    private void send(String id, AgencyCode by, TipCommand content) {
        TipLife.send(flow, id, by, content);
    }
}
