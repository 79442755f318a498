package vn.lienthong.registry.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementOpinion;
import vn.lienthong.contract.directory.AgreementOpinionKind;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementSigning;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.Period;

/**
 * The life of an agreement: drafted, commented on, agreed by each party, in force, then replaced or ended (dự thảo, góp ý,
 * tiếp thu, trình ký: clauses.csv S3-08; hiệu lực, thay thế: S2-02). Consent is to one revision of the text: a change of
 * the text needs it anew. Pure: each action gives the agreement as it then is, or every reason against it.
 */
public final class AgreementLife {
    private static final Set<AgreementStatus> OPEN_TO_OPINIONS =
            EnumSet.of(AgreementStatus.DRAFTED, AgreementStatus.COMMENTED);
    private static final Set<AgreementStatus> NOT_YET_IN_FORCE =
            EnumSet.of(AgreementStatus.DRAFTED, AgreementStatus.COMMENTED, AgreementStatus.AGREED);

    private AgreementLife() {}

    /**
     * Begins it: the first revision, not signed, no opinions.
     *
     * @param text what is proposed; its status, period, day of signing and opinions are not looked at
     * @param by the drafter it names, or a party to it if it names none
     */
    public static AgreementStep draft(Agreement text, AgencyCode by) {
        AgencyCode drafter = text.drafting().drafter();
        return new Reasons()
                .unless(by.equals(drafter) || (drafter == null && isParty(text, by)), Reasons.notTheDrafter(by))
                .unless(!text.consentNeeded().isEmpty(), Reasons.NOBODY_CONSENTS)
                .unless(everyConsentHasACode(text), Reasons.NO_CODE)
                .unless(!text.terms().clauses().isEmpty(), Reasons.NO_CLAUSE)
                .unless(!text.code().equals(text.predecessor()), Reasons.REPLACES_ITSELF)
                .orElse(() -> Changes.of(text)
                        .status(AgreementStatus.DRAFTED)
                        .period(new Period(null, null))
                        .signedOn(null)
                        .successor(null)
                        .drafting(new AgreementDrafting(drafter, text.drafting().chair(), 1, List.of()))
                        .made());
    }

    /** Changes the text; the consents given stay on record, but count no longer. */
    public static AgreementStep revise(
            Agreement agreement, AgencyCode by, String titleVi, List<AgreementParty> parties, AgreementTerms terms) {
        AgreementDrafting drafting = agreement.drafting();
        Changes changes = Changes.of(agreement)
                .text(titleVi, parties, terms)
                .status(AgreementStatus.DRAFTED)
                .drafting(new AgreementDrafting(
                        drafting.drafter(), drafting.chair(), drafting.revision() + 1, drafting.opinions()));
        boolean same = titleVi.equals(agreement.titleVi())
                && parties.equals(agreement.parties())
                && terms.equals(agreement.terms());
        boolean mayDraft = by.equals(drafting.drafter()) || (drafting.drafter() == null && isParty(agreement, by));
        return new Reasons()
                .inState(agreement, NOT_YET_IN_FORCE, "sửa văn bản")
                .unless(mayDraft, Reasons.notTheDrafter(by))
                .unless(!same, Reasons.SAME_TEXT)
                .unless(!changes.made().consentNeeded().isEmpty(), Reasons.NOBODY_CONSENTS)
                .unless(everyConsentHasACode(changes.made()), Reasons.NO_CODE)
                .unless(!terms.clauses().isEmpty(), Reasons.NO_CLAUSE)
                .orElse(changes::made);
    }

    /** Takes a comment from a party, the drafter or the chair of the drafting. */
    public static AgreementStep comment(Agreement agreement, AgencyCode by, Instant at, String text) {
        boolean heard = isParty(agreement, by)
                || by.equals(agreement.drafting().drafter())
                || by.equals(agreement.drafting().chair());
        return new Reasons()
                .inState(agreement, OPEN_TO_OPINIONS, "góp ý")
                .unless(heard, Reasons.stranger(by))
                .unless(!text.isBlank(), Reasons.NO_TEXT)
                .orElse(() -> with(agreement, AgreementOpinionKind.COMMENT, by, at, text)
                        .status(AgreementStatus.COMMENTED)
                        .made());
    }

    /**
     * Takes the consent of a party to the text it has read; with the last one the agreement is agreed.
     *
     * @param revision the revision that it read
     */
    public static AgreementStep agree(Agreement agreement, AgencyCode by, Instant at, int revision) {
        return new Reasons()
                .inState(agreement, OPEN_TO_OPINIONS, "thống nhất")
                .unless(agreement.consentNeeded().contains(by), Reasons.consentNotNeeded(by))
                .unless(!agreement.drafting().consented(by), Reasons.twice(by))
                .unless(revision == agreement.drafting().revision(), Reasons.otherRevision(agreement, revision))
                .orElse(() -> {
                    Changes changes = with(agreement, AgreementOpinionKind.CONSENT, by, at, null);
                    return allConsented(changes.made())
                            ? changes.status(AgreementStatus.AGREED).made()
                            : changes.made();
                });
    }

    /**
     * Puts it in force from a day not before it was signed, once every party has consented to the text as it is. What is for a
     * task must say when it ends: the working group of 2022 (QĐ 14/QĐ-BCĐ389) does not, and nobody knows whether it still works.
     *
     * @param until the last day on which it is in force; null if it has no end
     */
    public static AgreementStep enterIntoForce(
            Agreement agreement,
            LocalDate signedOn,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable AgreementSigning signing) {
        return new Reasons()
                .inState(agreement, EnumSet.of(AgreementStatus.AGREED), "có hiệu lực")
                .unless(allConsented(agreement), Reasons.missing(agreement))
                .unless(!from.isBefore(signedOn), Reasons.IN_FORCE_BEFORE_SIGNED)
                .unless(until != null || !agreement.kind().mustEnd(), Reasons.NO_END)
                .unless(until == null || !until.isBefore(from), Reasons.ENDS_BEFORE_IT_BEGINS)
                .orElse(() -> Changes.of(agreement)
                        .status(AgreementStatus.IN_FORCE)
                        .signedOn(new PartialDate(signedOn.toString()))
                        .signing(signing)
                        .period(new Period(new PartialDate(from.toString()), until))
                        .made());
    }

    /** Closes it on the day before its successor, which is in force and names it, begins. */
    public static AgreementStep replace(Agreement agreement, Agreement successor) {
        PartialDate next = successor.period().from();
        return new Reasons()
                .inState(agreement, EnumSet.of(AgreementStatus.IN_FORCE), "được thay thế")
                .unless(agreement.code().equals(successor.predecessor()), Reasons.notNamed(agreement, successor))
                .unless(successor.status() == AgreementStatus.IN_FORCE, Reasons.successorNotInForce(successor))
                .unless(next == null || begunBefore(agreement, next.earliest()), Reasons.ENDS_BEFORE_IT_BEGINS)
                .orElse(() -> Changes.of(agreement)
                        .status(AgreementStatus.REPLACED)
                        .successor(successor.code())
                        .period(new Period(agreement.period().from(), dayBefore(next)))
                        .made());
    }

    /** Ends it without a successor. @param lastDay the last day on which it is in force */
    public static AgreementStep end(Agreement agreement, LocalDate lastDay) {
        return new Reasons()
                .inState(agreement, EnumSet.of(AgreementStatus.IN_FORCE), "chấm dứt")
                .unless(begunBefore(agreement, lastDay.plusDays(1)), Reasons.ENDS_BEFORE_IT_BEGINS)
                .orElse(() -> Changes.of(agreement)
                        .status(AgreementStatus.ENDED)
                        .period(new Period(agreement.period().from(), lastDay))
                        .made());
    }

    private static @Nullable LocalDate dayBefore(@Nullable PartialDate next) {
        return next == null ? null : next.earliest().minusDays(1);
    }

    private static boolean begunBefore(Agreement agreement, LocalDate day) {
        PartialDate from = agreement.period().from();
        return from == null || from.earliest().isBefore(day);
    }

    private static boolean isParty(Agreement agreement, AgencyCode agency) {
        return agreement.parties().stream().anyMatch(party -> agency.equals(party.agency()));
    }

    private static boolean everyConsentHasACode(Agreement agreement) {
        return agreement.parties().stream().noneMatch(party -> party.role().mustConsent() && party.agency() == null);
    }

    private static boolean allConsented(Agreement agreement) {
        return agreement.consentNeeded().stream().allMatch(agreement.drafting()::consented);
    }

    private static Changes with(
            Agreement agreement, AgreementOpinionKind kind, AgencyCode by, Instant at, @Nullable String text) {
        AgreementDrafting drafting = agreement.drafting();
        List<AgreementOpinion> opinions = new ArrayList<>(drafting.opinions());
        opinions.add(new AgreementOpinion(kind, by, at, drafting.revision(), text));
        return Changes.of(agreement)
                .drafting(new AgreementDrafting(drafting.drafter(), drafting.chair(), drafting.revision(), opinions));
    }
}
