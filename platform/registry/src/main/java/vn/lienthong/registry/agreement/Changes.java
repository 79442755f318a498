package vn.lienthong.registry.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementSigning;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.Period;

/** An agreement as another one with some things changed; each method gives a new value. */
record Changes(Agreement made) {

    static Changes of(Agreement agreement) {
        return new Changes(agreement);
    }

    Changes status(AgreementStatus status) {
        return with(status, made.period(), made.signedOn(), made.successor(), made.drafting(), made.signing());
    }

    Changes period(Period period) {
        return with(made.status(), period, made.signedOn(), made.successor(), made.drafting(), made.signing());
    }

    Changes signedOn(@Nullable PartialDate signedOn) {
        return with(made.status(), made.period(), signedOn, made.successor(), made.drafting(), made.signing());
    }

    Changes successor(@Nullable String successor) {
        return with(made.status(), made.period(), made.signedOn(), successor, made.drafting(), made.signing());
    }

    Changes drafting(AgreementDrafting drafting) {
        return with(made.status(), made.period(), made.signedOn(), made.successor(), drafting, made.signing());
    }

    Changes text(String titleVi, List<AgreementParty> parties, AgreementTerms terms) {
        return new Changes(new Agreement(
                made.code(),
                made.kind(),
                titleVi,
                made.status(),
                made.period(),
                made.signedOn(),
                made.predecessor(),
                made.successor(),
                parties,
                made.signatories(),
                made.legalBases(),
                terms,
                made.drafting(),
                made.remarks(),
                made.provenance(),
                made.number(),
                made.signing()));
    }

    Changes signing(@Nullable AgreementSigning signing) {
        return with(made.status(), made.period(), made.signedOn(), made.successor(), made.drafting(), signing);
    }

    private Changes with(
            AgreementStatus status,
            Period period,
            @Nullable PartialDate signedOn,
            @Nullable String successor,
            AgreementDrafting drafting,
            @Nullable AgreementSigning signing) {
        return new Changes(new Agreement(
                made.code(),
                made.kind(),
                made.titleVi(),
                status,
                period,
                signedOn,
                made.predecessor(),
                successor,
                made.parties(),
                made.signatories(),
                made.legalBases(),
                made.terms(),
                drafting,
                made.remarks(),
                made.provenance(),
                made.number(),
                signing));
    }
}
