package vn.lienthong.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.registry.agreement.Drafts.DRAFTER;
import static vn.lienthong.registry.agreement.Drafts.NOW;
import static vn.lienthong.registry.agreement.Drafts.ONE;
import static vn.lienthong.registry.agreement.Drafts.OTHER;
import static vn.lienthong.registry.agreement.Drafts.SIGNED;
import static vn.lienthong.registry.agreement.Drafts.STRANGER;
import static vn.lienthong.registry.agreement.Drafts.made;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementOpinion;
import vn.lienthong.contract.directory.AgreementOpinionKind;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agency.Agencies;

class AgreementLifeTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final Map<AgreementStatus, Agreement> IN_EACH_STATE = Map.of(
            AgreementStatus.DRAFTED, Drafts.drafted(),
            AgreementStatus.COMMENTED, Drafts.commented(),
            AgreementStatus.AGREED, Drafts.agreed(),
            AgreementStatus.IN_FORCE, Drafts.inForce(),
            AgreementStatus.REPLACED, Drafts.replaced(),
            AgreementStatus.ENDED, Drafts.ended());
    private static final Map<String, Function<Agreement, AgreementStep>> ACTIONS = Map.of(
            "revise", one -> AgreementLife.revise(one, DRAFTER, one.titleVi(), one.parties(), Drafts.terms("Khác.")),
            "comment", one -> AgreementLife.comment(one, ONE, NOW, "Đồng ý về nguyên tắc."),
            "agree", one -> AgreementLife.agree(one, ONE, NOW, one.drafting().revision()),
            "enter", one -> AgreementLife.enterIntoForce(one, SIGNED, SIGNED, null, null),
            "replace", one -> AgreementLife.replace(one, Drafts.successor()),
            "end", one -> AgreementLife.end(one, LAST_DAY));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "drafted,   revise,  drafted",
        "drafted,   comment, commented",
        "drafted,   agree,   drafted",
        "drafted,   enter,   refused",
        "drafted,   replace, refused",
        "drafted,   end,     refused",
        "commented, revise,  drafted",
        "commented, comment, commented",
        "commented, agree,   commented",
        "commented, enter,   refused",
        "commented, replace, refused",
        "commented, end,     refused",
        "agreed,    revise,  drafted",
        "agreed,    comment, refused",
        "agreed,    agree,   refused",
        "agreed,    enter,   in_force",
        "agreed,    replace, refused",
        "agreed,    end,     refused",
        "in_force,  revise,  refused",
        "in_force,  comment, refused",
        "in_force,  agree,   refused",
        "in_force,  enter,   refused",
        "in_force,  replace, replaced",
        "in_force,  end,     ended",
        "replaced,  revise,  refused",
        "replaced,  comment, refused",
        "replaced,  agree,   refused",
        "replaced,  enter,   refused",
        "replaced,  replace, refused",
        "replaced,  end,     refused",
        "ended,     revise,  refused",
        "ended,     comment, refused",
        "ended,     agree,   refused",
        "ended,     enter,   refused",
        "ended,     replace, refused",
        "ended,     end,     refused"
    })
    void allowsInEachStateOnlyWhatBelongsThere(String state, String action, String becomes) {
        Agreement before = IN_EACH_STATE.get(AgreementStatus.of(state));

        String after = switch (ACTIONS.get(action).apply(before)) {
            case AgreementStep.Changed(Agreement now) -> now.status().name().toLowerCase(Locale.ROOT);
            case AgreementStep.Refused(List<Reason> reasons) -> {
                assertThat(reasons).extracting(Reason::code).contains(ReasonCode.ILLEGAL_TRANSITION);
                yield "refused";
            }
        };

        assertThat(after).isEqualTo(becomes);
    }

    @Test
    void leadsADraftThroughCommentsAndANewTextToTheConsentOfEveryParty() {
        Agreement draft =
                Agreements.load().find(AgreementsTest.ELEVEN_PROVINCES, SIGNED).orElseThrow();

        Agreement now = made(AgreementLife.comment(draft, OTHER, NOW, "Duy trì họp hàng quý."));
        now = made(AgreementLife.revise(now, DRAFTER, now.titleVi(), now.parties(), Drafts.terms("Họp hàng quý.")));
        for (AgencyCode party : draft.consentNeeded()) {
            assertThat(now.status()).isEqualTo(AgreementStatus.DRAFTED);
            now = made(AgreementLife.agree(now, party, NOW, 2));
        }
        assertThat(now.status()).isEqualTo(AgreementStatus.AGREED);
        now = made(AgreementLife.enterIntoForce(now, SIGNED, SIGNED, null, null));

        assertThat(now.inForceOn(SIGNED)).isTrue();
        assertThat(now.signedOn()).hasToString("2026-02-02");
        assertThat(now.drafting().opinions()).hasSize(12);
        assertThat(now.drafting().opinions().getFirst())
                .isEqualTo(new AgreementOpinion(AgreementOpinionKind.COMMENT, OTHER, NOW, 1, "Duy trì họp hàng quý."));
    }

    @Test
    void countsAConsentOnlyForTheTextThatWasRead() {
        Agreement half = made(AgreementLife.agree(Drafts.drafted(), ONE, NOW, 1));
        Agreement changed =
                made(AgreementLife.revise(half, DRAFTER, half.titleVi(), half.parties(), Drafts.terms("Khác.")));

        assertThat(changed.drafting().consented(ONE)).isFalse();
        assertThat(changed.drafting().opinions()).hasSize(1);
        assertThat(made(AgreementLife.agree(changed, OTHER, NOW, 2)).status()).isEqualTo(AgreementStatus.DRAFTED);
        assertRefused(AgreementLife.agree(changed, OTHER, NOW, 1), "bản 1, nhưng văn bản đang ở bản 2");
    }

    @Test
    void losesEveryConsentWhenAnAgreedTextIsChanged() {
        Agreement agreed = Drafts.agreed();
        Agreement changed = made(AgreementLife.revise(agreed, DRAFTER, "Tên khác", agreed.parties(), agreed.terms()));

        assertRefused(AgreementLife.enterIntoForce(changed, SIGNED, SIGNED, null, null), "bản 2: SC389-01, SC389-15");
    }

    @Test
    void refusesAStrangersComment() {
        assertRefused(AgreementLife.comment(Drafts.drafted(), STRANGER, NOW, "Ý kiến"), "TAX-15 không phải một bên");
    }

    @Test
    void refusesAnEmptyComment() {
        assertRefused(AgreementLife.comment(Drafts.drafted(), ONE, NOW, " "), "phải có nội dung");
    }

    @Test
    void refusesAStrangersConsent() {
        assertRefused(AgreementLife.agree(Drafts.drafted(), STRANGER, NOW, 1), "TAX-15 không phải bên phải thống nhất");
    }

    @Test
    void refusesASecondConsentOfOneParty() {
        Agreement half = made(AgreementLife.agree(Drafts.drafted(), ONE, NOW, 1));

        assertRefused(AgreementLife.agree(half, ONE, NOW, 1), "SC389-01 đã thống nhất");
    }

    @Test
    void refusesToBeInForceBeforeAllHaveAgreedAndNamesWhoHasNot() {
        Agreement half = made(AgreementLife.agree(Drafts.drafted(), ONE, NOW, 1));

        assertRefused(
                AgreementLife.enterIntoForce(half, SIGNED, SIGNED, null, null), "Chưa thống nhất với bản 1: SC389-15.");
    }

    @Test
    void refusesToBeInForceBeforeItIsSigned() {
        assertRefused(
                AgreementLife.enterIntoForce(Drafts.agreed(), SIGNED, SIGNED.minusDays(1), null, null),
                "phải từ ngày ký trở đi");
    }

    @Test
    void refusesASuccessorThatDoesNotNameIt() {
        Agreement other = made(AgreementLife.enterIntoForce(
                Drafts.agreed(made(AgreementLife.draft(Drafts.text("QC-THU-3", null), DRAFTER))),
                SIGNED,
                SIGNED,
                null,
                null));

        assertRefused(AgreementLife.replace(Drafts.inForce(), other), "QC-THU-3 không nêu là thay thế QC-THU-1");
    }

    @Test
    void refusesASuccessorThatIsNotInForce() {
        Agreement draft = made(AgreementLife.draft(Drafts.text("QC-THU-2", "QC-THU-1"), DRAFTER));

        assertRefused(AgreementLife.replace(Drafts.inForce(), draft), "QC-THU-2 chưa có hiệu lực");
    }

    @Test
    void refusesToEndBeforeItBegan() {
        assertRefused(AgreementLife.end(Drafts.inForce(), SIGNED.minusDays(1)), "Ngày hết hiệu lực");
    }

    @Test
    void refusesAnUnchangedTextAndAnotherDrafter() {
        Agreement draft = Drafts.drafted();

        assertThat(reasons(AgreementLife.revise(draft, STRANGER, draft.titleVi(), draft.parties(), draft.terms())))
                .extracting(Reason::detail)
                .containsExactly("TAX-15 không phải đơn vị soạn thảo.", "Văn bản không có gì thay đổi.");
    }

    @Test
    void refusesADraftThatReplacesItself() {
        assertRefused(AgreementLife.draft(Drafts.text("QC-THU-1", "QC-THU-1"), DRAFTER), "chính nó");
    }

    @Test
    void givesEveryReasonAtOnce() {
        assertThat(reasons(AgreementLife.agree(Drafts.inForce(), STRANGER, NOW, 7)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION, ReasonCode.NOT_YOURS, ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void keepsAMatterUnderTheAgreementOfItsDayAfterItIsReplaced() {
        LocalDate opened = LocalDate.of(2026, 5, 1);
        Agreements after = Agreements.of(
                List.of(Drafts.replaced(), Drafts.successor()), Agencies.load().all());

        assertThat(after.between(ONE, OTHER, opened))
                .extracting(way -> way.agreement().code())
                .containsExactly("QC-THU-1");
        assertThat(after.between(ONE, OTHER, LAST_DAY))
                .extracting(way -> way.agreement().code())
                .containsExactly("QC-THU-1");
        assertThat(after.between(ONE, OTHER, LAST_DAY.plusDays(1)))
                .extracting(way -> way.agreement().code())
                .containsExactly("QC-THU-2");
        assertThat(after.find("QC-THU-1", opened))
                .get()
                .extracting(Agreement::status, Agreement::successor)
                .containsExactly(AgreementStatus.REPLACED, "QC-THU-2");
    }

    private static void assertRefused(AgreementStep step, String part) {
        assertThat(reasons(step)).extracting(Reason::detail).anyMatch(detail -> detail.contains(part));
    }

    private static List<Reason> reasons(AgreementStep step) {
        return switch (step) {
            case AgreementStep.Changed(Agreement agreement) -> throw new AssertionError(agreement.toString());
            case AgreementStep.Refused(List<Reason> reasons) -> reasons;
        };
    }
}
