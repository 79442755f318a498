package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.tips.Tips;
import vn.lienthong.views.explain.Foresees;
import vn.lienthong.views.explain.Foresees.Foreseen;
import vn.lienthong.views.explain.Foresees.Reader;

/** Who would see a tip after a step on it, by the rules that decide tips where they come in. */
class ForeseeingTipsTest {
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final ReceiveTip RECEIVE = new ReceiveTip(
            new TipContent(
                    Channel.HOTLINE,
                    "Kho thuốc lá ở Bắc Duyên Hải",
                    "Ba đêm liền có xe bốc hàng.",
                    new ProvinceCode("15"),
                    "thuốc lá điếu",
                    null,
                    null),
            MARKET,
            "Gần địa bàn.");

    private final Tips rules = new Tips(Shipped.DIRECTORY);
    private final Foreseeing foreseeing = new Foreseeing(List.of(rules));

    private Foreseen ask(AgencyCode by, TipCommand command, List<? extends MatterEvent> before) {
        return foreseeing
                .of(
                        Matter.TIP,
                        new Foresees.Asked(
                                command,
                                by,
                                Life.MATTER.toString(),
                                List.copyOf(before),
                                Life.BEGINNING.plusSeconds(60)))
                .orElseThrow();
    }

    private Life<TipCommand, TipEvent, TipState> received() {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(rules);
        tip.command(RECEIVER, RECEIVE);
        return tip;
    }

    @Test
    void namesWhoWouldSeeATipThatIsReceivedAndWhy() {
        Foreseen foreseen = ask(RECEIVER, RECEIVE, List.of());

        assertThat(foreseen.reasons()).isEmpty();
        assertThat(foreseen.readers())
                .extracting(Reader::agency)
                .contains(RECEIVER, MARKET)
                .doesNotContain(POLICE)
                .containsExactlyElementsOf(received().audience());
        assertThat(foreseen.readers())
                .filteredOn(reader -> reader.agency().equals(MARKET))
                .singleElement()
                .satisfies(reader -> {
                    assertThat(reader.because()).isEqualTo("Được nêu tên trong nội dung gửi.");
                    assertThat(reader.told()).isTrue();
                });
        assertThat(foreseen.readers().getFirst().versions())
                .extracting(version -> MessageTypes.of(version.whole()).name())
                .contains("vn.lienthong.tip.received.v1");
    }

    @Test
    void namesWhoeverItWouldBeOfferedTo() {
        Life<TipCommand, TipEvent, TipState> tip = received();
        tip.command(MARKET, new AcceptTip(TIP));
        OfferTip offer = new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm.");

        Foreseen foreseen = ask(MARKET, offer, tip.events());

        tip.command(MARKET, offer);
        assertThat(foreseen.reasons()).isEmpty();
        assertThat(foreseen.readers())
                .extracting(Reader::agency)
                .contains(RECEIVER, MARKET, POLICE)
                .as("as it is decided")
                .containsExactlyElementsOf(tip.audience());
    }

    @Test
    void saysWhatStandsAgainstAStep() {
        Foreseen foreseen = ask(POLICE, new AcceptTip(TIP), received().events());

        assertThat(foreseen.readers()).isEmpty();
        assertThat(foreseen.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_SUCH_MATTER);
    }
}
