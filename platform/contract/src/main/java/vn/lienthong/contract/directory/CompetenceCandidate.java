package vn.lienthong.contract.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;

/**
 * An agency that has a part in a matter.
 *
 * @param agency null if the directory holds no such agency there on that day; {@code name} then says which kind it is
 * @param unit kind of agency, such as {@code MS}
 * @param rank of the best rule for it; 1 goes before 2
 * @param grounds the rules that speak for it, best first
 * @param against rules by which another agency should lead: ranked before its own, or more specific
 * @param sentence why, in Vietnamese, with the document and article
 */
public record CompetenceCandidate(
        @Nullable AgencyCode agency,
        String unit,
        Force force,
        String name,
        RuleRole role,
        int rank,
        List<CompetenceGround> grounds,
        List<CompetenceGround> against,
        String sentence) {}
