package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.information.Shares.CUSTOMS;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.INSTEAD;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.SECRET;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Covered;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.InformationType;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.task.TimedLife;

/** What the provider asks is kept: who reads what, what a correction and a recall oblige to, when it ends by itself. */
class ProvidersConditionsTest {
    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);

    @Test
    @Clause({"S0-06", "S0-10"})
    void aFieldThatIsWithheldFromOneIsReadByAnother() {
        InformationShared shared = (InformationShared) life.accepted(
                        PROVIDER, Shares.with(Shares.withholding(WithheldField.TEXT, INSTEAD, POLICE), MARKET, POLICE))
                .getFirst();

        InformationShared toTheMarket = shared.seenBy(MARKET);
        InformationShared toThePolice = shared.seenBy(POLICE);

        assertThat(shared.seenBy(PROVIDER)).isEqualTo(shared);
        assertThat(toTheMarket.content().text()).isEqualTo(SECRET);
        assertThat(toThePolice.content().text()).isEqualTo(INSTEAD);
        assertThat(toTheMarket.audience()).as("who else has it").containsExactly(MARKET);
        assertThat(conditions(toTheMarket).everythingWithheld())
                .as("what others do not get")
                .isEmpty();
        assertThat(conditions(toTheMarket).sanitised()).isNull();
        assertThat(conditions(toThePolice).withheld())
                .containsExactly(new Withheld(WithheldField.TEXT, List.of(POLICE)));
        String corrected = refusal(
                life.refused(MARKET, new CorrectInformation(INFORMATION, Shares.content("Khác."), "Sửa giúp.", null)));
        assertThat(corrected).isEqualTo("not_yours null");
    }

    @Test
    @Clause("S0-18")
    void theFiveDimensionsAreWordsThatCanBeCounted() {
        InformationShared shared = (InformationShared)
                life.accepted(PROVIDER, Shares.with(null, MARKET)).getFirst();
        Picture picture = Objects.requireNonNull(shared.content().picture());

        assertThat(picture.routes()).containsExactly("border_trail");
        assertThat(picture.areas()).hasSize(2);
        assertThat(picture.subjects()).containsExactly("porter");
        assertThat(picture.groups()).containsExactly("sugar");
        assertThat(picture.methods()).containsExactly("carried", "split");
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"S2-63", "S2-65", "S2-66", "S2-67", "S2-68"})
    void saysOfWhichKindOfTheRegulationItIs(InformationType type) {
        InformationContent plain = Shares.content(SECRET);
        InformationContent typed = new InformationContent(
                plain.title(),
                plain.text(),
                plain.picture(),
                Reliability.USUAL,
                Credibility.PROBABLE,
                null,
                type,
                new Covered(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                null,
                null);

        InformationShared shared =
                (InformationShared) life.accepted(PROVIDER, new ShareInformation(typed, List.of(MARKET)))
                        .getFirst();

        assertThat(shared.content().type()).isEqualTo(type);
        assertThat(type.nameVi()).startsWith(type.name() + " – ");
    }

    @Test
    @Clause("S0-09")
    void aCorrectionIsAcknowledgedByEachOfThoseThatHadItAndChasedUntilThen() {
        life.accepted(PROVIDER, Shares.with(null, MARKET, POLICE));
        life.accepted(MARKET, new AcknowledgeInformation(INFORMATION));

        InformationCorrected corrected = (InformationCorrected)
                life.accepted(PROVIDER, correct("Điểm hẹn là mốc 94.")).getFirst();

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.audience()).containsExactlyInAnyOrder(MARKET, POLICE);
        assertThat(corrected.seenBy(POLICE).audience()).containsExactly(POLICE);
        assertThat(refusal(life.refused(MARKET, new AcknowledgeInformation(INFORMATION, 1))))
                .isEqualTo("illegal_transition /version");
        life.accepted(MARKET, new AcknowledgeInformation(INFORMATION, 2));
        life.wait(corrected.limit().dueAt());
        assertThat(reminders()).containsExactly(tuple(POLICE, false), tuple(POLICE, true));
        assertThat(life.told(life.events().getLast())).containsExactlyInAnyOrder(POLICE, PROVIDER);
        life.accepted(POLICE, new AcknowledgeInformation(INFORMATION));
        assertThat(life.wakesAt()).isEmpty();
    }

    @Test
    void whatIsOverdueWhenThePlatformComesBackIsNotFirstSaidToBeSoonDue() {
        life.accepted(PROVIDER, Shares.with(null, POLICE));
        InformationCorrected corrected = (InformationCorrected)
                life.accepted(PROVIDER, correct("Điểm hẹn là mốc 94.")).getFirst();

        life.sleep(corrected.limit().dueAt().plusSeconds(60));

        assertThat(reminders()).containsExactly(tuple(POLICE, true));
    }

    @Test
    void aCorrectionChangesSomethingAndIsReadUnderTheConditionsThatWere() {
        life.accepted(PROVIDER, Shares.with(Shares.withholding(WithheldField.TEXT, null, POLICE), MARKET, POLICE));

        List<Reason> same = life.refused(
                PROVIDER, new CorrectInformation(INFORMATION, Shares.content(SECRET), "Không có gì.", null));
        InformationCorrected corrected = (InformationCorrected)
                life.accepted(PROVIDER, correct("Mốc 94.")).getFirst();

        assertThat(refusal(same)).isEqualTo("schema /content");
        assertThat(corrected.seenBy(MARKET).content().text()).isEqualTo("Mốc 94.");
        assertThat(corrected.seenBy(POLICE).content().text()).isEqualTo(InformationContent.WITHHELD);
    }

    @Test
    void aCorrectionLeavesSomethingToReadUnderTheConditionsThatWere() {
        life.accepted(PROVIDER, Shares.with(Shares.withholding(WithheldField.TEXT, null, POLICE), MARKET, POLICE));
        InformationContent bare = new InformationContent(
                "Đường cát",
                "Mốc 94.",
                new Picture(null, List.of(), null, null, null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);

        List<Reason> reasons = life.refused(PROVIDER, new CorrectInformation(INFORMATION, bare, "Xác minh lại.", null));

        assertThat(refusal(reasons)).isEqualTo("bad_conditions /conditions/withheld");
        assertThat(reasons.getFirst().detail()).contains("POLICE-15");
    }

    @Test
    void ofWhatIsOnlyKnownToExistNobodyReadsATextInsteadOfNone() {
        life.accepted(PROVIDER, Shares.with(Shares.withholding(WithheldField.TEXT, INSTEAD, POLICE), MARKET, POLICE));
        InformationContent existence = Shares.existence("Phương án");

        InformationCorrected corrected = (InformationCorrected)
                life.accepted(PROVIDER, new CorrectInformation(INFORMATION, existence, "Đã đóng dấu mật.", null))
                        .getFirst();

        assertThat(corrected.seenBy(POLICE).content()).isEqualTo(existence);
        assertThat(corrected.seenBy(MARKET).content()).isEqualTo(existence);
    }

    @Test
    void aRecallIsConfirmedByEachOfThoseThatHadIt() {
        life.accepted(PROVIDER, Shares.with(null, MARKET, POLICE));
        InformationRecalled recalled =
                (InformationRecalled) life.accepted(PROVIDER, new RecallInformation(INFORMATION, "Sai nguồn."))
                        .getFirst();

        life.accepted(MARKET, new ConfirmRemoval(INFORMATION));
        life.wait(Objects.requireNonNull(recalled.limit()).dueAt());

        assertThat(reminders()).containsExactly(tuple(POLICE, false), tuple(POLICE, true));
        assertThat(refusal(life.refused(MARKET, new ConfirmRemoval(INFORMATION))))
                .isEqualTo("illegal_transition null");
        assertThat(refusal(life.refused(PROVIDER, new RecallInformation(INFORMATION, "Lần nữa."))))
                .isEqualTo("illegal_transition null");
        assertThat(refusal(life.refused(POLICE, new AcknowledgeInformation(INFORMATION))))
                .isEqualTo("illegal_transition null");
        RemovalConfirmed removed = (RemovalConfirmed)
                life.accepted(POLICE, new ConfirmRemoval(INFORMATION)).getFirst();
        assertThat(life.told(removed)).containsExactlyInAnyOrder(POLICE, PROVIDER);
    }

    @Test
    void endsForAllWhenItsTimeHasComeAndStaysEnded() {
        Instant until = MORNING.plus(Duration.ofDays(3));
        life.accepted(PROVIDER, Shares.with(Shares.until(until), MARKET, POLICE));
        assertThat(life.wakesAt()).contains(until);

        life.wait(until);

        InformationExpired expired = (InformationExpired) life.events().getLast();
        assertThat(expired.until()).isEqualTo(until);
        assertThat(life.told(expired)).containsExactlyInAnyOrder(PROVIDER, MARKET, POLICE);
        assertThat(expired.endsFor(MARKET, PROVIDER)).isTrue();
        assertThat(expired.endsFor(PROVIDER, PROVIDER)).isFalse();
        assertThat(life.wakesAt()).isEmpty();
        assertThat(refusal(life.refused(MARKET, new AcknowledgeInformation(INFORMATION))))
                .isEqualTo("illegal_transition null");
        assertThat(refusal(life.refused(MARKET, new AskOnward(INFORMATION, List.of(TAX), "Xác minh."))))
                .isEqualTo("illegal_transition null");
        assertThat(refusal(life.refused(PROVIDER, correct("Mốc 94.")))).isEqualTo("illegal_transition null");
        assertThat(refusal(life.refused(CUSTOMS, new AcknowledgeInformation(INFORMATION))))
                .as("who never had it does not learn that there was anything")
                .isEqualTo("no_such_matter null");
    }

    static Stream<Arguments> contradictions() {
        Instant past = MORNING.minusSeconds(1);
        return Stream.of(
                bad("onward sharing within no agreement", Shares.onward(Onward.AGREEMENT), "/conditions/agreement"),
                bad(
                        "an agreement, and nothing may be passed on",
                        new Conditions(null, Onward.NEVER, "QCPH-VPTT389-QLTT-2020", null, null, null, null, null),
                        "/conditions/agreement"),
                bad("an agreement that nobody knows", Shares.within("QCPH-KHONG-CO"), "/conditions/agreement"),
                bad("an agreement of others", Shares.within("QCPH-VPTT389-QLTT-2020"), "/conditions/agreement"),
                bad("an end that has passed", Shares.until(past), "/conditions/until"),
                bad(
                        "withheld from the provider",
                        Shares.withholding(WithheldField.ROUTE, null, PROVIDER),
                        "/conditions/withheld/0/from/0"),
                bad(
                        "withheld from somebody who does not get it",
                        Shares.withholding(WithheldField.ROUTE, null, MARKET, TAX),
                        "/conditions/withheld/0/from/1"),
                bad(
                        "withheld twice",
                        Shares.withholding(WithheldField.ROUTE, null, MARKET, MARKET),
                        "/conditions/withheld/0/from/1"),
                bad(
                        "another text in place of nothing",
                        Shares.withholding(WithheldField.ROUTE, INSTEAD, MARKET),
                        "/conditions/sanitised"));
    }

    private static Arguments bad(String name, Conditions conditions, String pointer) {
        return Arguments.of(Named.of(name, conditions), pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void conditionsThatContradictThemselvesAreRefusedWithTheField(Conditions conditions, String pointer) {
        List<Reason> reasons = life.refused(PROVIDER, Shares.with(conditions, MARKET, POLICE));

        assertThat(reasons).extracting(Reason::pointer).containsExactly(pointer);
        assertThat(life.events()).isEmpty();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        Conditions conditions = new Conditions(
                null,
                null,
                "QCPH-VPTT389-QLTT-2020",
                null,
                MORNING,
                null,
                List.of(new Withheld(WithheldField.GOODS, List.of(PROVIDER, TAX))),
                "x");

        List<Reason> reasons = life.refused(PROVIDER, Shares.with(conditions, PROVIDER));

        assertThat(reasons)
                .extracting(Reason::pointer)
                .containsExactly(
                        "/audience",
                        "/conditions/agreement",
                        "/conditions/until",
                        "/conditions/withheld/0/from/0",
                        "/conditions/withheld/0/from/1",
                        "/conditions/sanitised");
    }

    @Test
    void whoReceivesSomethingReceivesMoreThanATitle() {
        InformationContent bare = new InformationContent(
                "Đường cát",
                SECRET,
                new Picture(null, List.of(), null, null, null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
        Conditions conditions = Shares.withholding(WithheldField.TEXT, null, POLICE);

        List<Reason> reasons = life.refused(PROVIDER, new ShareInformation(bare, List.of(MARKET, POLICE), conditions));

        assertThat(refusal(reasons)).isEqualTo("bad_conditions /conditions/withheld");
        assertThat(reasons.getFirst().detail()).contains("POLICE-15");
    }

    @Test
    @Clause("S2-11")
    void whatIsTooSecretIsNotCarriedButThatItExists() {
        InformationContent carried = new InformationContent(
                "Phương án",
                SECRET,
                Shares.picture(),
                Reliability.COMPLETE,
                Credibility.CONFIRMED,
                null,
                null,
                null,
                null,
                Shares.STUB);
        InformationContent existence = Shares.existence("Phương án");

        List<Reason> reasons = life.refused(PROVIDER, new ShareInformation(carried, List.of(MARKET)));

        assertThat(reasons).extracting(Reason::code).containsOnly(ReasonCode.TOO_SECRET);
        assertThat(reasons)
                .extracting(Reason::pointer)
                .containsExactly("/content/text", "/content/picture", "/content/reliability", "/content/credibility");
        assertThat(reasons).extracting(Reason::basis).allMatch(basis -> basis.startsWith("Quy tắc của hệ thống"));
        life.accepted(PROVIDER, new ShareInformation(existence, List.of(MARKET)));
    }

    @Test
    void whatIsNoStubLacksNothing() {
        InformationContent empty =
                new InformationContent("Đường cát", null, null, null, null, null, null, null, null, null);

        List<Reason> reasons = life.refused(PROVIDER, new ShareInformation(empty, List.of(MARKET)));

        assertThat(reasons)
                .extracting(Reason::pointer)
                .containsExactly("/content/text", "/content/picture", "/content/reliability", "/content/credibility");
    }

    private static CorrectInformation correct(String text) {
        return new CorrectInformation(INFORMATION, Shares.content(text), "Trinh sát xác minh lại.", null);
    }

    private static Conditions conditions(InformationShared shared) {
        return Objects.requireNonNull(shared.conditions());
    }

    /** The one reason, in a few words. */
    private static String refusal(List<Reason> reasons) {
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().code().wire() + " " + reasons.getFirst().pointer();
    }

    private List<Tuple> reminders() {
        return life.events().stream()
                .filter(InformationReminded.class::isInstance)
                .map(InformationReminded.class::cast)
                .map(reminded -> tuple(reminded.by(), reminded.overdue()))
                .toList();
    }
}
