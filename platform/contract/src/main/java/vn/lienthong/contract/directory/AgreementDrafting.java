package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * How the text came about.
 *
 * @param drafter the unit that drafts it and takes in comments, null if unknown
 * @param chair the unit that chairs the drafting, null if unknown or none
 * @param revision which text this is, from 1; each change of it counts one up
 * @param opinions every comment and consent, in the order given, those to older revisions included
 */
public record AgreementDrafting(
        @Nullable AgencyCode drafter,
        @Nullable AgencyCode chair,
        @Positive int revision,
        List<AgreementOpinion> opinions) {

    /** @throws IllegalArgumentException if the revision is less than 1, or an opinion is to one that is not there yet */
    public AgreementDrafting {
        opinions = List.copyOf(opinions);
        if (revision < 1) {
            throw new IllegalArgumentException("revision %d is less than 1".formatted(revision));
        }
        for (AgreementOpinion opinion : opinions) {
            if (opinion.revision() < 1 || opinion.revision() > revision) {
                throw new IllegalArgumentException(
                        "%s on revision %d of %d".formatted(opinion.by(), opinion.revision(), revision));
            }
        }
    }

    /** Whether it has consented to the text as it now is. */
    public boolean consented(AgencyCode party) {
        return opinions.stream()
                .anyMatch(opinion -> opinion.kind() == AgreementOpinionKind.CONSENT
                        && opinion.revision() == revision
                        && opinion.by().equals(party));
    }
}
