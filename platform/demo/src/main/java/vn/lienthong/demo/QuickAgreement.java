package vn.lienthong.demo;

import java.util.List;
import java.util.stream.Stream;
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

/** An agreement between the agencies of one scene, invented for it: to receive and to answer within a minute, day and night. */
final class QuickAgreement {
    static final String CODE = "QC-CHAY-THU-1-PHUT";

    private static final int MINUTES = 1;
    private static final Provenance PROVENANCE = new Provenance("đặt ra cho bản chạy thử", Confidence.LOW);

    private QuickAgreement() {}

    /** Its text, which the drafter puts before the parties. */
    static Agreement draft(AgencyCode drafter, List<AgencyCode> agencies) {
        return new Agreement(
                CODE,
                AgreementKind.COORDINATION_REGULATION,
                "Quy chế phối hợp nhanh của bản chạy thử",
                AgreementStatus.DRAFTED,
                new Period(null, null),
                null,
                null,
                null,
                agencies.stream().map(QuickAgreement::party).toList(),
                List.of(),
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                terms(),
                new AgreementDrafting(drafter, null, 1, List.of()),
                List.of(),
                PROVENANCE);
    }

    private static AgreementParty party(AgencyCode agency) {
        return new AgreementParty(
                agency.value(), agency.value(), agency, AgreementRole.SIGNATORY, null, new Period(null, null), null);
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(
                List.of(new AgreementClause(
                        "Điều 1",
                        AgreementHeading.REGIME,
                        "Tiếp nhận và trả lời yêu cầu trong một phút.",
                        List.of("S0-03", "S0-04"))),
                List.of(),
                Stream.of(Urgency.values()).map(QuickAgreement::limit).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ResponseLimit limit(Urgency urgency) {
        return new ResponseLimit(
                null, urgency, 1, 1, ResponseLimitClock.RUNNING, false, "S0-04", PROVENANCE, MINUTES, MINUTES);
    }
}
