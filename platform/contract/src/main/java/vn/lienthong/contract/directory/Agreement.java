package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;

/**
 * An agreement under which agencies coordinate (quy chế phối hợp, quyết định lập tổ công tác), during one period. It is
 * never overwritten when another replaces it: matters opened under it stay under it. The shape follows the life cycle
 * and the contents that the four source documents have in common (clauses.csv S0-01, S0-02, S2-02, S3-08).
 *
 * @param code stable, such as {@code QCPH-VPTT389-QLTT-2020}
 * @param number the number by which people cite the document, such as {@code 25/2017/QĐ-UBND}; null if it has none, or it is
 *     not known
 * @param period when it is in force; of a draft, unknown
 * @param signedOn null if not signed, or not known when
 * @param predecessor code of the agreement it replaces, which the directory need not hold; null if none
 * @param successor code of the agreement that replaced it; null if none did
 * @param signing where it was signed and before whom; null if not signed, or not known
 * @param legalBases the documents it rests on, by number and date
 */
public record Agreement(
        @Pattern(regexp = Agreement.CODE) String code,
        AgreementKind kind,
        @NotBlank String titleVi,
        AgreementStatus status,
        Period period,
        @Nullable PartialDate signedOn,
        @Nullable String predecessor,
        @Nullable String successor,
        @NotEmpty List<AgreementParty> parties,
        List<AgreementSignatory> signatories,
        List<String> legalBases,
        AgreementTerms terms,
        AgreementDrafting drafting,
        List<AgreementRemark> remarks,
        Provenance provenance,
        @Size(min = 1, max = 100) @Nullable String number,
        @Nullable AgreementSigning signing)
        implements Keyed {

    /** The shape of a code, as a regular expression. */
    public static final String CODE = "^(?=.{2,60}$)[A-Z0-9]+(-[A-Z0-9]+)*$";

    /** Without a number and without a ceremony. */
    public Agreement(
            String code,
            AgreementKind kind,
            String titleVi,
            AgreementStatus status,
            Period period,
            @Nullable PartialDate signedOn,
            @Nullable String predecessor,
            @Nullable String successor,
            List<AgreementParty> parties,
            List<AgreementSignatory> signatories,
            List<String> legalBases,
            AgreementTerms terms,
            AgreementDrafting drafting,
            List<AgreementRemark> remarks,
            Provenance provenance) {
        this(
                code,
                kind,
                titleVi,
                status,
                period,
                signedOn,
                predecessor,
                successor,
                parties,
                signatories,
                legalBases,
                terms,
                drafting,
                remarks,
                provenance,
                null,
                null);
    }

    /** @throws IllegalArgumentException if the code has not the shape of one, or the title is blank */
    public Agreement {
        if (!code.matches(CODE) || titleVi.isBlank()) {
            throw new IllegalArgumentException("not an agreement: code '%s', title '%s'".formatted(code, titleVi));
        }
        parties = List.copyOf(parties);
        signatories = List.copyOf(signatories);
        legalBases = List.copyOf(legalBases);
        remarks = List.copyOf(remarks);
    }

    /** The key on the directory: the agreement and the first day of its period. */
    @Override
    @JsonIgnore
    public String key() {
        return "agreement/%s@%s".formatted(code, period.from() == null ? "" : period.from());
    }

    /** Whether it was in force on that day, whatever became of it since. */
    public boolean inForceOn(LocalDate day) {
        return status.everInForce() && period.contains(day);
    }

    /** Whether it is in force on that day or on a later one, by what is known of it now. */
    public boolean inForceOnOrAfter(LocalDate day) {
        return status.everInForce() && period.from() != null && (period.to() == null || !day.isAfter(period.to()));
    }

    /** The agencies whose consent it needs, in the order of the parties. */
    @JsonIgnore
    public List<AgencyCode> consentNeeded() {
        return parties.stream()
                .filter(party -> party.role().mustConsent())
                .map(AgreementParty::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
