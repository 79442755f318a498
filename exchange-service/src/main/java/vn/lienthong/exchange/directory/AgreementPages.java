package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.text.Days;
import vn.lienthong.registry.agreement.WithoutEnd;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** The agreements as they stand on a day: those of that day, and the drafts. */
@RestController
@RequestMapping("/api/v1/directory/agreements")
class AgreementPages {
    /** Wider than the shape of the contract: a code that no agreement has is not found. */
    private static final String CODE = "[A-Z0-9-]+";

    private final Consultations consultations;

    AgreementPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * One of a list.
     *
     * @param inForce whether it is in force on that day
     * @param parties codes of the bodies it names that have one
     * @param question what is asked of the standing office about it, in Vietnamese; null if nothing is
     */
    record Heading(
            String code,
            AgreementKind kind,
            String titleVi,
            AgreementStatus status,
            String statusVi,
            boolean inForce,
            Period period,
            @Nullable String predecessor,
            @Nullable String successor,
            List<AgencyCode> parties,
            @Nullable String question) {
        static Heading of(Agreement agreement, LocalDate at) {
            return new Heading(
                    agreement.code(),
                    agreement.kind(),
                    agreement.titleVi(),
                    agreement.status(),
                    agreement.status().nameVi(),
                    agreement.inForceOn(at),
                    agreement.period(),
                    agreement.predecessor(),
                    agreement.successor(),
                    agreement.parties().stream()
                            .map(AgreementParty::agency)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    WithoutEnd.question(agreement, at).orElse(null));
        }
    }

    /** One agreement, whole, and what is asked of the standing office about it; null if nothing is. */
    record OneAgreement(
            LocalDate at,
            long position,
            boolean inForce,
            Agreement agreement,
            @Nullable String question) {}

    @GetMapping
    Listed<Heading> agreements(Caller caller, Parameters parameters) {
        return consultations.list(
                parameters,
                (directory, at) -> directory.agreements().all().stream()
                        .filter(agreement -> agreement.period().contains(at))
                        .map(agreement -> Heading.of(agreement, at)));
    }

    @GetMapping("/{code}")
    OneAgreement agreement(Caller caller, @PathVariable String code, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        question.code(code, CODE, "quy chế phối hợp", text -> text);
        question.orRefuse();
        return question.directory()
                .agreements()
                .find(code, at)
                .map(agreement -> new OneAgreement(
                        at,
                        question.position(),
                        agreement.inForceOn(at),
                        agreement,
                        WithoutEnd.question(agreement, at).orElse(null)))
                .orElseThrow(() ->
                        Problems.notFound("quy chế phối hợp mang mã %s vào ngày %s".formatted(code, Days.inWords(at))));
    }
}
