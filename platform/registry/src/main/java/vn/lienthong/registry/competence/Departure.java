package vn.lienthong.registry.competence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agency.Agencies;

/**
 * A person's choice of another agency than the rules propose: it stands if it is explained.
 *
 * @param day on which the choice is made
 */
public record Departure(Agencies agencies, LocalDate day) {

    /**
     * What is owed for this choice; empty if nothing is.
     *
     * @param because the reason that was given
     * @param otherwise what choosing is called here, such as {@code chuyển cho cơ quan khác}
     */
    public Optional<Reason> unexplained(
            CompetenceProposal proposal, AgencyCode chosen, @Nullable String because, String otherwise) {
        return because == null && namesAnother(proposal, chosen)
                ? Optional.of(new Reason(
                        ReasonCode.OVERRIDE_UNEXPLAINED,
                        "/because",
                        "Theo quy định: %s. Hãy nêu lý do nếu %s.".formatted(proposal.sentence(), otherwise),
                        proposal.basis()))
                : Optional.empty();
    }

    /**
     * Whether the rules name one lead, and the choice is neither that agency, nor who answers for its work on that day, nor
     * one above either: then a reason is owed.
     */
    public boolean namesAnother(CompetenceProposal proposal, AgencyCode chosen) {
        if (!proposal.namesAnother(chosen)) {
            return false;
        }
        AgencyCode proposed = proposal.leads().getFirst();
        return Stream.concat(
                        Stream.of(proposed),
                        agencies.successorsOn(proposed, day).stream().map(Agency::code))
                .flatMap(code -> Stream.concat(
                        Stream.of(code), agencies.parents(code, day).stream().map(Agency::code)))
                .noneMatch(chosen::equals);
    }
}
