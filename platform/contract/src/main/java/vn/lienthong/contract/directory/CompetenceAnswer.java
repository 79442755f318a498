package vn.lienthong.contract.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * Who is competent, ranked; a person decides.
 *
 * @param leads who may lead, best first; the first leads if the verdict is {@code ONE}
 * @param supporting who supports (phối hợp), best first
 * @param others who directs, guides, performs a duty or reports
 * @param tie the rule that was asked to tell the first apart from others of its rank; null if there were none
 * @param decider the provincial committee 389 that decides when nobody or several lead (S2-58, S2-64); null if unknown
 * @param sentence the verdict in Vietnamese, and what to do
 * @param unknown Vietnamese terms of what is not known of the matter and could change the answer
 */
public record CompetenceAnswer(
        CompetenceVerdict verdict,
        List<CompetenceCandidate> leads,
        List<CompetenceCandidate> supporting,
        List<CompetenceCandidate> others,
        @Nullable RuleTie tie,
        @Nullable AgencyCode decider,
        String sentence,
        List<String> unknown) {}
