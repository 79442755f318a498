package vn.lienthong.exchange.task;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementHandling;
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

/** A coordination regulation that holds in tests alone, in force since the beginning of 2026. */
public final class TrialAgreement {
    /** Where it is from. */
    public static final Provenance PROVENANCE = new Provenance("thử", Confidence.LOW);

    private TrialAgreement() {}

    /** Receipt in an hour, answer in two. @param handling what is asked of information; null for nothing */
    public static Agreement of(String code, Collection<AgencyCode> parties, @Nullable AgreementHandling handling) {
        return of(
                code,
                parties,
                urgency ->
                        new ResponseLimit(null, urgency, 1, 2, ResponseLimitClock.RUNNING, false, "S0-04", PROVENANCE),
                handling);
    }

    /** @param limit of a request of each urgency @param handling what is asked of information; null for nothing */
    public static Agreement of(
            String code,
            Collection<AgencyCode> parties,
            Function<Urgency, ResponseLimit> limit,
            @Nullable AgreementHandling handling) {
        return new Agreement(
                code,
                AgreementKind.COORDINATION_REGULATION,
                "Quy chế thử",
                AgreementStatus.IN_FORCE,
                new Period(new PartialDate("2026-01-01"), null),
                null,
                null,
                null,
                parties.stream().map(TrialAgreement::party).toList(),
                List.of(),
                List.of(),
                new AgreementTerms(
                        List.of(new AgreementClause("Điều 1", AgreementHeading.REGIME, "Thử.", List.of("S0-04"))),
                        List.of(),
                        Stream.of(Urgency.values()).map(limit).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        handling),
                new AgreementDrafting(null, null, 1, List.of()),
                List.of(),
                PROVENANCE);
    }

    /** An agency that has signed it, under its own code. */
    public static AgreementParty party(AgencyCode agency) {
        return new AgreementParty(
                agency.value(), agency.value(), agency, AgreementRole.SIGNATORY, null, new Period(null, null), null);
    }
}
