package vn.lienthong.registry.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementHeading;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementRole;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;

/** Small agreements to try things on. */
final class Drafts {
    static final AgencyCode DRAFTER = new AgencyCode("MS-01");
    static final AgencyCode ONE = new AgencyCode("SC389-01");
    static final AgencyCode OTHER = new AgencyCode("SC389-15");
    static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    static final LocalDate SIGNED = LocalDate.of(2026, 2, 2);
    static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");

    private Drafts() {}

    /** Between two provincial committees, not drafted by either. */
    static Agreement text(String code, @Nullable String predecessor) {
        return new Agreement(
                code,
                AgreementKind.COORDINATION_REGULATION,
                "Quy chế thử",
                AgreementStatus.DRAFTED,
                new Period(null, null),
                null,
                predecessor,
                null,
                List.of(party("mot", ONE), party("hai", OTHER)),
                List.of(),
                List.of("Quyết định số 19/2016/QĐ-TTg"),
                terms("Phối hợp xử lý."),
                new AgreementDrafting(DRAFTER, null, 1, List.of()),
                List.of(),
                new Provenance("thử", Confidence.LOW));
    }

    static AgreementParty party(String id, AgencyCode agency) {
        return new AgreementParty(id, id, agency, AgreementRole.SIGNATORY, null, new Period(null, null), null);
    }

    static AgreementTerms terms(String text) {
        return new AgreementTerms(
                List.of(new AgreementClause("Điều 1", AgreementHeading.CONTENTS, text, List.of("S3-06"))),
                List.of(),
                Stream.of(Urgency.values())
                        .map(urgency -> new ResponseLimit(
                                null,
                                urgency,
                                1,
                                2,
                                ResponseLimitClock.RUNNING,
                                true,
                                "S3-06",
                                new Provenance("thử", Confidence.LOW)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The agreement that came of a step. */
    static Agreement made(AgreementStep step) {
        return switch (step) {
            case AgreementStep.Changed(Agreement agreement) -> agreement;
            case AgreementStep.Refused(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    static Agreement drafted() {
        return made(AgreementLife.draft(text("QC-THU-1", null), DRAFTER));
    }

    static Agreement commented() {
        return made(AgreementLife.comment(drafted(), OTHER, NOW, "Nêu rõ kỳ họp."));
    }

    static Agreement agreed() {
        return agreed(drafted());
    }

    static Agreement agreed(Agreement draft) {
        int revision = draft.drafting().revision();
        return made(AgreementLife.agree(made(AgreementLife.agree(draft, ONE, NOW, revision)), OTHER, NOW, revision));
    }

    static Agreement inForce() {
        return made(AgreementLife.enterIntoForce(agreed(), SIGNED, SIGNED, null, null));
    }

    /** One that replaces {@link #inForce} from the first day of 2027. */
    static Agreement successor() {
        Agreement draft = made(AgreementLife.draft(text("QC-THU-2", "QC-THU-1"), DRAFTER));
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        return made(AgreementLife.enterIntoForce(agreed(draft), newYear, newYear, null, null));
    }

    static Agreement replaced() {
        return made(AgreementLife.replace(inForce(), successor()));
    }

    static Agreement ended() {
        return made(AgreementLife.end(inForce(), LocalDate.of(2026, 12, 31)));
    }
}
