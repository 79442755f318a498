package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipAddition;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipEvent.TipSubstantiated;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.message.Message;

/** The way of a tip to the agency held competent, and back, from topic to topic. */
class TipStoryTest {
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final AgencyCode ANOTHER = new AgencyCode("TAX-15");
    private static final Set<AgencyCode> ENROLLED = Set.of(RECEIVER, COMPETENT, ANOTHER);
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final String BASIS =
            "Nghị định 98/2020/NĐ-CP Điều 8; Nghị định 67/2013/NĐ-CP; Nghị định 189/2025/NĐ-CP";

    @TempDir
    private Path state;

    private Flow flow;

    @BeforeEach
    void start() {
        flow = Flow.deciding(state, "intake-service", new Tips(Shipped.DIRECTORY), ENROLLED);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void reachesTheCompetentAgencyWithAllThatWasReportedAndComesBack() {
        send("1", RECEIVER, TipsTest.receive(COMPETENT));

        List<Message> offered = inbox(COMPETENT);
        assertThat(offered).extracting(TipStoryTest::verb).containsExactly("received", "offered");
        assertThat(((TipReceived) offered.getFirst().content()).content())
                .isEqualTo(TipsTest.receive(COMPETENT).content());
        assertThat(inbox(RECEIVER)).extracting(TipStoryTest::verb).containsExactly("received", "offered", "accepted");

        send("2", COMPETENT, new ReturnTip(TIP, "Thuộc khu vực kiểm soát hải quan."));

        assertThat(inbox(RECEIVER)).extracting(TipStoryTest::verb).containsExactly("returned");
        assertThat(inbox(ANOTHER)).isEmpty();
        assertThat(flow.read(Topics.PARKED)).isEmpty();
    }

    @Test
    @Clause("S1-09")
    void whatAWorkingGroupReceivesIsHandledUnderItByWhoIsCompetent() {
        GroupId group = new GroupId(new UUID(0x389L, 14));
        TipContent reported = TipsTest.receive(null).content();
        TipContent ofTheGroup = new TipContent(
                reported.channel(),
                reported.title(),
                reported.text(),
                reported.province(),
                reported.goods(),
                null,
                new Serves(null, group));
        send("1", RECEIVER, new ReceiveTip(ofTheGroup, COMPETENT, null));
        send("2", COMPETENT, new AcceptTip(TIP));

        assertThat(inbox(COMPETENT)).extracting(TipStoryTest::verb).contains("received", "offered");
        assertThat(inbox(RECEIVER))
                .as("the head of the group follows what becomes of it")
                .filteredOn(told -> told.content() instanceof TipEvent)
                .extracting(TipStoryTest::verb)
                .containsExactly("received", "offered", "accepted");
        List<Message> events = flow.read(Matter.TIP.events());
        assertThat(((TipReceived) events.getFirst().content()).content().serves())
                .as("it stands on the group's list")
                .isEqualTo(new Serves(null, group));
        assertThat(events)
                .last()
                .satisfies(
                        event -> assertThat(((TipEvent) event.content()).by()).isEqualTo(COMPETENT));
    }

    /** From the call to the hotline to the answer that whoever called will read. */
    @Test
    @Clause("S0-20")
    void whatTheHotlineHandsToAPartnerIsLookedIntoAndItsResultComesBack() {
        CaseFileId caseFile = new CaseFileId(new UUID(0x389L, 15));
        send("1", RECEIVER, TipsTest.receive(null));
        send("2", RECEIVER, new ScreenTip(TIP, Screening.INCOMPLETE, null, "Chưa rõ kho số mấy.", null));
        send("3", RECEIVER, new CompleteTip(TIP, "Kho số 7.", null, null));
        send("4", RECEIVER, new ScreenTip(TIP, Screening.RELEVANT, null, null, TipNature.OBSERVATION));
        send("5", RECEIVER, new OfferTip(TIP, COMPETENT, null));
        send("6", COMPETENT, new AcceptTip(TIP));
        send("7", COMPETENT, new VerifyTip(TIP, "Đội 1", null, null));
        send("8", COMPETENT, new SubstantiateTip(TIP, caseFile, "Có 15.000 bao thuốc lá."));
        send("9", COMPETENT, new RateTip(TIP, TipWorth.LED_TO_CASE, null));
        send("10", COMPETENT, new CloseTip(TIP, "Tin báo đúng, hàng đã bị thu giữ."));

        assertThat(inbox(RECEIVER))
                .filteredOn(told -> told.content() instanceof TipEvent)
                .extracting(TipStoryTest::verb)
                .containsExactly(
                        "received",
                        "asked-back",
                        "completed",
                        "screened",
                        "offered",
                        "accepted",
                        "verification-begun",
                        "substantiated",
                        "rated",
                        "closed");
        List<Message> partner = inbox(COMPETENT);
        assertThat(partner)
                .filteredOn(told -> told.content() instanceof TipEvent)
                .extracting(TipStoryTest::verb)
                .startsWith("offered", "accepted");
        assertThat(((TipOffered) partner.getFirst().content()).additions())
                .as("what was asked back reaches the partner")
                .extracting(TipAddition::text)
                .containsExactly("Kho số 7.");
        assertThat(inbox(ANOTHER)).isEmpty();
        assertThat(flow.read(Topics.PARKED)).isEmpty();
        assertThat(flow.read(Matter.TIP.events()))
                .filteredOn(told -> told.content() instanceof TipSubstantiated)
                .singleElement()
                .satisfies(told -> assertThat(((TipSubstantiated) told.content()).caseFile())
                        .isEqualTo(caseFile));
    }

    /** Nothing is commanded: time alone brings it about, once each. */
    @Test
    void remindsWhomItIsOfferedToAheadOfTheEndAndSaysThatItIsSilent() {
        send("1", RECEIVER, TipsTest.receive(COMPETENT));

        flow.passTimeUntil(Life.BEGINNING.plus(Duration.ofDays(9)));

        for (AgencyCode told : List.of(RECEIVER, COMPETENT)) {
            assertThat(inbox(told))
                    .filteredOn(message -> message.content() instanceof TipReminded)
                    .extracting(message -> ((TipReminded) message.content()).overdue())
                    .containsExactly(false, true);
        }
        assertThat(flow.read(Matter.TIP.events())).last().satisfies(message -> {
            assertThat(((TipReminded) message.content()).by()).isEqualTo(COMPETENT);
            assertThat(message.envelope().basis()).startsWith("Mặc định của hệ thống: 2 ngày làm việc");
        });
    }

    @Test
    void citesTheRuleInItsEnvelopeOnEveryTopic() {
        send("1", RECEIVER, aShop(COMPETENT, null));

        for (List<Message> told : List.of(flow.read(Matter.TIP.events()), inbox(COMPETENT))) {
            assertThat(told).extracting(TipStoryTest::verb).containsExactly("received", "offered");
            assertThat(told.getFirst().envelope().basis()).isEqualTo(BASIS);
            assertThat(told.getLast().envelope().basis())
                    .as("by when it is answered is the system's own rule")
                    .startsWith("Mặc định của hệ thống");
        }
    }

    @Test
    void comesBackWithTheRuleWhereItGoesToAnotherWithoutAReason() {
        send("1", RECEIVER, aShop(ANOTHER, null));

        assertThat(flow.read(Matter.TIP.events())).isEmpty();
        assertThat(inbox(ANOTHER)).isEmpty();
        assertThat(inbox(RECEIVER)).singleElement().satisfies(told -> {
            assertThat(verb(told)).isEqualTo("refused");
            assertThat(told.envelope().basis()).isEqualTo(BASIS);
        });
    }

    @Test
    void tellsTheNextAgencyWhatWasReportedAndTheReasonAndNothingOfTheFirst() {
        send("1", RECEIVER, aShop(COMPETENT, null));
        send("2", COMPETENT, new ReturnTip(TIP, "Thuộc khu vực kiểm soát hải quan."));
        send("3", RECEIVER, new OfferTip(TIP, ANOTHER, "Đang kiểm tra thuế ở đó."));

        assertThat(inbox(ANOTHER)).singleElement().satisfies(told -> {
            TipOffered offered = (TipOffered) told.content();
            assertThat(offered.content()).isEqualTo(aShop(COMPETENT, null).content());
            assertThat(offered.because()).isEqualTo("Đang kiểm tra thuế ở đó.");
            assertThat(offered.proposal()).extracting(CompetenceProposal::basis).isEqualTo(BASIS);
        });
    }

    private static ReceiveTip aShop(AgencyCode competent, @Nullable String because) {
        Facts shop = new Facts(null, "tobacco", Violation.SMUGGLED, null, Zone.INLAND, Stage.TRADE, null, null);
        TipContent reported = TipsTest.receive(null).content();
        return new ReceiveTip(
                new TipContent(
                        reported.channel(),
                        reported.title(),
                        reported.text(),
                        reported.province(),
                        reported.goods(),
                        shop,
                        null),
                competent,
                because);
    }

    private List<Message> inbox(AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name());
    }

    private void send(String id, AgencyCode by, TipCommand content) {
        TipLife.send(flow, id, by, content);
    }

    private static String verb(Message message) {
        return message.envelope().type().split("\\.")[3];
    }
}
