package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Decision;

/** The rules of competence propose, a person decides, and says why where the rules name another. */
class TipCompetenceTest {
    private static final Tips RULES = new Tips(Shipped.DIRECTORY);
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final AgencyCode RECEIVER = new AgencyCode("POLICE-15");
    private static final AgencyCode NAMED = new AgencyCode("MS-15");
    private static final AgencyCode ANOTHER = new AgencyCode("TAX-15");
    private static final String BASIS =
            "Nghị định 98/2020/NĐ-CP Điều 8; Nghị định 67/2013/NĐ-CP; Nghị định 189/2025/NĐ-CP";
    private static final String BECAUSE = "Cục Thuế đang kiểm tra doanh nghiệp này.";

    /** Smuggled cigarettes in a shop: market surveillance leads. */
    private static final Facts SHOP =
            new Facts(null, "tobacco", Violation.SMUGGLED, null, Zone.INLAND, Stage.TRADE, null, null);

    /** The same in a store: police and market surveillance are equals, whoever found it first. */
    private static final Facts STORE =
            new Facts(null, "tobacco", Violation.SMUGGLED, null, Zone.INLAND, Stage.STORAGE, null, null);

    private final Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);

    @Test
    void proposesTheAgencyThatTheRulesNameAndSaysWhy() {
        tip.command(RECEIVER, receive(SHOP, null, null));

        CompetenceProposal proposal = proposal(tip.events().getFirst());
        assertThat(proposal.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(proposal.leads()).containsExactly(NAMED);
        assertThat(proposal.sentence())
                .startsWith("Chi cục Quản lý thị trường tỉnh Lào Cai chủ trì vì")
                .endsWith(BASIS);
        assertThat(proposal.basis()).isEqualTo(BASIS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersItToTheAgencyThatTheRulesNameWithoutAReason(boolean atOnce) {
        assertThat(Life.answer(offered(atOnce, NAMED, null))).isEqualTo("yes");

        TipOffered offered = (TipOffered) tip.events().getLast();
        assertThat(offered.to()).isEqualTo(NAMED);
        assertThat(offered.content())
                .as("told with the receipt, or else here")
                .isEqualTo(atOnce ? null : content(SHOP));
        assertThat(offered.because()).isNull();
        assertThat(proposal(offered).leads()).containsExactly(NAMED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAnotherThanTheRulesNameWithoutAReasonAndCitesTheRule(boolean atOnce) {
        Decision<TipEvent> decision = offered(atOnce, ANOTHER, null);

        assertThat(((Decision.Refused<TipEvent>) decision).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.OVERRIDE_UNEXPLAINED);
                    assertThat(reason.pointer()).isEqualTo("/because");
                    assertThat(reason.basis()).isEqualTo(BASIS);
                    assertThat(reason.detail())
                            .isEqualTo("Theo quy định: Chi cục Quản lý thị trường tỉnh Lào Cai chủ trì vì thuốc lá nhập"
                                    + " lậu là hàng cấm, bị xử lý trong nội địa – " + BASIS
                                    + ". Hãy nêu lý do nếu chuyển cho cơ quan khác.");
                });
        assertThat(tip.events()).noneMatch(TipOffered.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersItToAnotherWithAReasonAndKeepsTheReasonBesideWhatTheRulesSaid(boolean atOnce) {
        assertThat(Life.answer(offered(atOnce, ANOTHER, BECAUSE))).isEqualTo("yes");

        TipOffered offered = (TipOffered) tip.events().getLast();
        assertThat(offered.to()).isEqualTo(ANOTHER);
        assertThat(offered.because()).isEqualTo(BECAUSE);
        assertThat(proposal(offered).leads()).containsExactly(NAMED);
    }

    @Test
    void leavesTheChoiceFreeWhereSeveralAreCompetent() {
        assertThat(Life.answer(tip.command(RECEIVER, receive(STORE, ANOTHER, null))))
                .isEqualTo("yes");

        CompetenceProposal proposal = proposal(tip.events().getLast());
        assertThat(proposal.verdict()).isEqualTo(CompetenceVerdict.SEVERAL);
        assertThat(proposal.leads()).containsExactlyInAnyOrder(RECEIVER, NAMED);
    }

    @Test
    void namesTheFirstOfEqualsWhereItIsKnownWhoFoundIt() {
        Facts found = new Facts(
                null, "tobacco", Violation.SMUGGLED, null, Zone.INLAND, Stage.STORAGE, null, Force.MARKET_SURVEILLANCE);

        assertThat(Life.answer(tip.command(RECEIVER, receive(found, ANOTHER, null))))
                .isEqualTo("why");
        assertThat(Life.answer(tip.command(RECEIVER, receive(found, NAMED, null))))
                .isEqualTo("yes");
    }

    @Test
    void leavesTheChoiceFreeWhereNobodyIsCompetentOrNothingIsKnown() {
        assertThat(Life.answer(tip.command(RECEIVER, receive(null, ANOTHER, null))))
                .isEqualTo("yes");

        CompetenceProposal proposal = proposal(tip.events().getLast());
        assertThat(proposal.verdict()).isEqualTo(CompetenceVerdict.NOBODY);
        assertThat(proposal.basis()).isNull();
        assertThat(RULES.attributes(RULES.initial(), tip.events().getFirst())).isEqualTo(Attributes.NONE);
    }

    @Test
    void takesTheProvinceOfTheFactsBeforeTheOneReported() {
        tip.command(RECEIVER, receive(SHOP.in(new ProvinceCode("01")), null, null));

        assertThat(proposal(tip.events().getFirst()).leads()).containsExactly(new AgencyCode("MS-01"));
    }

    @Test
    void citesTheRuleInTheEnvelopeOfWhatItReceivesAndOffers() {
        tip.command(RECEIVER, receive(SHOP, NAMED, null));

        assertThat(tip.events())
                .extracting(event -> RULES.attributes(RULES.initial(), event).basis())
                .as("where it says by when, by which rule")
                .satisfiesExactly(
                        received -> assertThat(received).isEqualTo(BASIS),
                        offered -> assertThat(offered).startsWith("Mặc định của hệ thống"));
    }

    @Test
    void asksTheRulesAnewWhenItIsOfferedAgain() {
        tip.command(RECEIVER, receive(SHOP, NAMED, null));
        tip.command(NAMED, new ReturnTip(TIP, "Kho thuộc khu vực kiểm soát hải quan."));

        assertThat(Life.answer(tip.command(RECEIVER, new OfferTip(TIP, ANOTHER, null))))
                .isEqualTo("why");
        assertThat(Life.answer(tip.command(RECEIVER, new OfferTip(TIP, ANOTHER, BECAUSE))))
                .isEqualTo("yes");
        assertThat(((Offered) tip.state()).folder().content()).isEqualTo(content(SHOP));
        assertThat(proposal(tip.events().getLast()))
                .isEqualTo(proposal(tip.events().get(1)));
    }

    /** As they stand on a log that was written before the rules were kept. */
    @Test
    void readsEventsFromBeforeTheRulesWereKept() {
        TipReceived received = earlier(TipReceived.class, """
            {"tip":"%s","by":"POLICE-15","at":"2026-11-20T02:00:00Z","watchers":["SC389-15"],"content":{
            "channel":"hotline","title":"Kho thuốc lá","text":"Xe bốc hàng.","province":"15","goods":null}}\
            """);
        TipOffered offered = earlier(
                TipOffered.class,
                "{\"tip\":\"%s\",\"by\":\"POLICE-15\",\"at\":\"2026-11-20T02:00:00Z\",\"to\":\"MS-15\"}");

        TipState state = RULES.evolve(RULES.evolve(RULES.initial(), received), offered);

        assertThat(((Offered) state).to()).isEqualTo(NAMED);
        assertThat(offered.content()).isNull();
        assertThat(List.of(RULES.attributes(RULES.initial(), received), RULES.attributes(RULES.initial(), offered)))
                .containsOnly(Attributes.NONE);
    }

    /** Offers the tip of the shop, in the breath in which it is received or later. */
    private Decision<TipEvent> offered(boolean atOnce, AgencyCode to, @Nullable String because) {
        if (atOnce) {
            return tip.command(RECEIVER, receive(SHOP, to, because));
        }
        tip.command(RECEIVER, receive(SHOP, null, null));
        return tip.command(RECEIVER, new OfferTip(TIP, to, because));
    }

    private static ReceiveTip receive(@Nullable Facts facts, @Nullable AgencyCode competent, @Nullable String because) {
        return new ReceiveTip(content(facts), competent, because);
    }

    private static TipContent content(@Nullable Facts facts) {
        return new TipContent(
                Channel.HOTLINE, "Kho thuốc lá", "Xe bốc hàng.", new ProvinceCode("15"), "thuốc lá điếu", facts, null);
    }

    private static CompetenceProposal proposal(TipEvent event) {
        CompetenceProposal proposal = switch (event) {
            case TipReceived received -> received.proposal();
            case TipOffered offered -> offered.proposal();
            default -> null;
        };
        assertThat(proposal).isNotNull();
        return proposal;
    }

    private static <T> T earlier(Class<T> type, String json) {
        return Json.read(json.formatted(TIP).getBytes(StandardCharsets.UTF_8), type);
    }
}
