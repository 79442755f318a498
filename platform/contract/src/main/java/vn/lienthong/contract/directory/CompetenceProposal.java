package vn.lienthong.contract.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What the rules say of who is competent, as it travels with a matter: a proposal, since a person decides.
 *
 * @param leads the agency that leads if the verdict is {@code ONE}, otherwise those that may, best first; empty if the
 *     directory does not hold it
 * @param supporting agencies that support (phối hợp), best first
 * @param sentence the verdict in Vietnamese, and why
 * @param basis the documents and articles it rests on; null if no rule speaks
 */
public record CompetenceProposal(
        CompetenceVerdict verdict,
        List<AgencyCode> leads,
        List<AgencyCode> supporting,
        String sentence,
        @Nullable String basis) {

    /** Copies the lists. */
    public CompetenceProposal {
        leads = List.copyOf(leads);
        supporting = List.copyOf(supporting);
    }

    /** The answer without its grounds; agencies that the directory does not hold are left out. */
    public static CompetenceProposal of(CompetenceAnswer answer) {
        String why = answer.leads().isEmpty()
                ? answer.sentence()
                : answer.leads().getFirst().sentence();
        String basis = answer.leads().stream()
                .limit(1)
                .flatMap(lead -> lead.grounds().stream())
                .map(CompetenceGround::basis)
                .findFirst()
                .orElse(null);
        return new CompetenceProposal(
                answer.verdict(),
                codes(answer.leads().stream()
                        .limit(
                                answer.verdict() == CompetenceVerdict.ONE
                                        ? 1
                                        : answer.leads().size())),
                codes(answer.supporting().stream()),
                answer.verdict() == CompetenceVerdict.ONE ? why : answer.sentence(),
                basis);
    }

    private static List<AgencyCode> codes(Stream<CompetenceCandidate> candidates) {
        return candidates
                .map(CompetenceCandidate::agency)
                .filter(Objects::nonNull)
                .distinct()
                .limit(10)
                .toList();
    }

    /** Whether the rules name one lead, and it is another than this one: then a reason is owed. */
    public boolean namesAnother(AgencyCode chosen) {
        return verdict == CompetenceVerdict.ONE
                && !leads.isEmpty()
                && !leads.getFirst().equals(chosen);
    }
}
