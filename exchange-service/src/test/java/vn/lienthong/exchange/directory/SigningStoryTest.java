package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementHeading;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementRole;
import vn.lienthong.contract.directory.AgreementSignatory;
import vn.lienthong.contract.directory.AgreementSigning;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryCommand.AgreeToAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.CommentOnAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.DraftAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EnforceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReplaceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReviseAgreement;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** How the agreements of the sources came about, played anew by the bodies of today. */
class SigningStoryTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final AgencyCode DRAFTER = new AgencyCode("MS-01");
    private static final AgencyCode CHAIR = new AgencyCode("DOIT-01");
    private static final List<AgencyCode> COMMITTEES = Stream.of(
                    "01", "24", "04", "31", "33", "15", "20", "37", "25", "22", "19")
            .map(province -> new AgencyCode("SC389-" + province))
            .toList();
    private static final LocalDate SIGNED = LocalDate.of(2026, 12, 1);
    private static final String CODE = "QCPH-KY-LAI";

    @Test
    @Clause({"S0-01", "S0-02", "S0-29"})
    void theTwoPartiesAgreeOnEveryPartOfTheTextAndSignBeforeWitnesses() {
        DirectoryLife directory = DirectoryLife.of(Sketch.shipped(List.of(OFFICE, MARKET)));
        directory.accepted(
                OFFICE, new DraftAgreement(bilateral(AgreementHeading.PRINCIPLES, AgreementHeading.CONTENTS)));
        directory.accepted(MARKET, new CommentOnAgreement(CODE, "Thiếu hình thức, trách nhiệm, chế độ phối hợp."));
        directory.accepted(
                OFFICE,
                new ReviseAgreement(
                        CODE,
                        "Quy chế phối hợp ký lại",
                        bilateral().parties(),
                        terms(
                                AgreementHeading.PRINCIPLES,
                                AgreementHeading.CONTENTS,
                                AgreementHeading.FORMS,
                                AgreementHeading.RESPONSIBILITIES,
                                AgreementHeading.REGIME)));
        directory.accepted(OFFICE, new AgreeToAgreement(CODE, 2));
        AgreementSigning ceremony = new AgreementSigning("Hà Nội", List.of("Bộ Công Thương", "Văn phòng Chính phủ"));
        EnforceAgreement enforce = new EnforceAgreement(CODE, SIGNED, SIGNED, null, ceremony);
        assertThat(directory.refused(OFFICE, enforce))
                .as("not before both have agreed")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION, ReasonCode.ILLEGAL_TRANSITION);
        directory.accepted(MARKET, new AgreeToAgreement(CODE, 2));
        directory.accepted(OFFICE, enforce);

        Agreement signed = held(directory);
        assertThat(signed.status()).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(signed.signedOn()).isEqualTo(new PartialDate("2026-12-01"));
        assertThat(signed.signing()).isEqualTo(ceremony);
        assertThat(signed.signatories())
                .extracting(AgreementSignatory::title)
                .containsExactly("Chánh Văn phòng Thường trực", "Cục trưởng");
        assertThat(signed.terms().clauses())
                .extracting(AgreementClause::heading)
                .containsExactly(
                        AgreementHeading.PRINCIPLES,
                        AgreementHeading.CONTENTS,
                        AgreementHeading.FORMS,
                        AgreementHeading.RESPONSIBILITIES,
                        AgreementHeading.REGIME);
        assertThat(directory.directory().agreements().between(OFFICE, MARKET, SIGNED))
                .singleElement()
                .satisfies(way -> assertThat(way.agreement().code()).isEqualTo(CODE));
    }

    @Test
    @Clause({"S3-01", "S3-02", "S3-08", "S3-09"})
    void elevenCommitteesAgreeOnWhatMarketSurveillanceOfHanoiDraftsUnderTheChairOfItsDepartment() {
        List<AgencyCode> all =
                Stream.concat(COMMITTEES.stream(), Stream.of(DRAFTER, CHAIR)).toList();
        DirectoryLife directory = DirectoryLife.of(Sketch.shipped(all));
        assertThat(directory.refused(COMMITTEES.getFirst(), new DraftAgreement(regional())))
                .as("market surveillance of Hanoi drafts")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        directory.accepted(DRAFTER, new DraftAgreement(regional()));
        directory.accepted(CHAIR, new CommentOnAgreement(CODE, "Tiếp thu, hoàn thiện cơ chế chia sẻ dữ liệu."));
        directory.accepted(COMMITTEES.get(5), new CommentOnAgreement(CODE, "Duy trì chế độ họp định kỳ."));
        directory.accepted(
                DRAFTER,
                new ReviseAgreement(
                        CODE,
                        "Quy chế phối hợp liên tỉnh",
                        regional().parties(),
                        terms(AgreementHeading.PRINCIPLES, AgreementHeading.CONTENTS, AgreementHeading.REGIME)));
        for (AgencyCode committee : COMMITTEES) {
            assertThat(directory.refused(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED)))
                    .as("%s has not agreed yet", committee)
                    .isNotEmpty();
            directory.accepted(committee, new AgreeToAgreement(CODE, 2));
        }
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));

        Agreement signed = held(directory);
        assertThat(signed.consentNeeded()).hasSize(11);
        assertThat(signed.legalBases())
                .containsExactly("Chỉ thị số 13/CT-TTg ngày 17/5/2025", "Quyết định số 19/2016/QĐ-TTg");
        assertThat(directory.directory().agreements().between(COMMITTEES.get(5), COMMITTEES.get(6), SIGNED))
                .as("any two of them coordinate under it")
                .hasSize(1);
    }

    @Test
    @Clause({"S2-01", "S2-02"})
    void aPeoplesCommitteeReplacesItsRegulationAndTheOldOneStillExplainsOldMatters() {
        AgencyCode issuer = new AgencyCode("PPC-15");
        AgencyCode police = new AgencyCode("POLICE-15");
        DirectoryLife directory = DirectoryLife.of(Sketch.shipped(List.of(issuer, police)));
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        issued(directory, issuer, provincial(CODE, null, issuer, police), SIGNED);
        issued(directory, issuer, provincial("QCPH-MOI", CODE, issuer, police), newYear);
        directory.accepted(issuer, new ReplaceAgreement(CODE, "QCPH-MOI"));

        assertThat(directory
                        .directory()
                        .agreements()
                        .find(CODE, SIGNED)
                        .orElseThrow()
                        .status())
                .isEqualTo(AgreementStatus.REPLACED);
        assertThat(directory
                        .directory()
                        .agreements()
                        .find(CODE, SIGNED)
                        .orElseThrow()
                        .legalBases())
                .containsExactly("Luật tổ chức chính quyền địa phương", "Quyết định số 19/2016/QĐ-TTg");
        assertThat(under(directory, issuer, police, newYear.minusDays(1))).containsExactly(CODE);
        assertThat(under(directory, issuer, police, newYear)).containsExactly("QCPH-MOI");
    }

    private static void issued(DirectoryLife directory, AgencyCode issuer, Agreement text, LocalDate from) {
        directory.accepted(issuer, new DraftAgreement(text));
        directory.accepted(issuer, new AgreeToAgreement(text.code(), 1));
        directory.accepted(issuer, new EnforceAgreement(text.code(), from, from));
    }

    private static List<String> under(DirectoryLife directory, AgencyCode one, AgencyCode other, LocalDate day) {
        return directory.directory().agreements().between(one, other, day).stream()
                .map(way -> way.agreement().code())
                .toList();
    }

    private static Agreement provincial(
            String code, @Nullable String predecessor, AgencyCode issuer, AgencyCode member) {
        Agreement text = agreement(
                List.of(
                        new AgreementParty(
                                "ubnd", "UBND tỉnh", issuer, AgreementRole.ISSUER, null, new Period(null, null), null),
                        new AgreementParty(
                                "ca",
                                "Công an tỉnh",
                                member,
                                AgreementRole.MEMBER,
                                null,
                                new Period(null, null),
                                null)),
                List.of(),
                List.of("Luật tổ chức chính quyền địa phương", "Quyết định số 19/2016/QĐ-TTg"),
                terms(AgreementHeading.CONTENTS),
                new AgreementDrafting(issuer, null, 1, List.of()));
        return new Agreement(
                code,
                AgreementKind.PROVINCIAL_REGULATION,
                text.titleVi(),
                text.status(),
                text.period(),
                null,
                predecessor,
                null,
                text.parties(),
                text.signatories(),
                text.legalBases(),
                text.terms(),
                text.drafting(),
                text.remarks(),
                text.provenance());
    }

    private static Agreement held(DirectoryLife directory) {
        return directory.directory().agreements().find(CODE, SIGNED).orElseThrow();
    }

    private static Agreement bilateral(AgreementHeading... headings) {
        return agreement(
                List.of(party("vptt", OFFICE), party("qltt", MARKET)),
                List.of(
                        new AgreementSignatory(
                                "Chánh Văn phòng Thường trực",
                                "Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia",
                                "vptt"),
                        new AgreementSignatory(
                                "Cục trưởng", "Cục Quản lý và Phát triển thị trường trong nước", "qltt")),
                List.of(),
                headings.length == 0 ? terms(AgreementHeading.CONTENTS) : terms(headings),
                new AgreementDrafting(OFFICE, null, 1, List.of()));
    }

    private static Agreement regional() {
        return agreement(
                COMMITTEES.stream().map(each -> party(each.value(), each)).toList(),
                List.of(),
                List.of("Chỉ thị số 13/CT-TTg ngày 17/5/2025", "Quyết định số 19/2016/QĐ-TTg"),
                terms(AgreementHeading.CONTENTS),
                new AgreementDrafting(DRAFTER, CHAIR, 1, List.of()));
    }

    private static Agreement agreement(
            List<AgreementParty> parties,
            List<AgreementSignatory> signatories,
            List<String> bases,
            AgreementTerms terms,
            AgreementDrafting drafting) {
        return new Agreement(
                CODE,
                AgreementKind.COORDINATION_REGULATION,
                "Quy chế phối hợp ký lại",
                AgreementStatus.DRAFTED,
                new Period(null, null),
                null,
                null,
                null,
                parties,
                signatories,
                bases,
                terms,
                drafting,
                List.of(),
                new Provenance("thử", Confidence.LOW));
    }

    private static AgreementParty party(String id, AgencyCode agency) {
        return new AgreementParty(
                id, agency.value(), agency, AgreementRole.SIGNATORY, null, new Period(null, null), null);
    }

    private static AgreementTerms terms(AgreementHeading... headings) {
        AgreementTerms sketched = Sketch.terms("Phối hợp xử lý.");
        List<AgreementClause> clauses = Stream.of(headings)
                .map(heading -> new AgreementClause("Điều " + heading, heading, "Nội dung.", List.of("S3-06")))
                .toList();
        return new AgreementTerms(clauses, List.of(), sketched.limits(), List.of(), List.of(), List.of(), List.of());
    }
}
