package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agree to: the text, and what the system draws from it. A change of it needs their consent anew.
 *
 * @param handling what is asked of information that they share, where its provider says nothing; null for nothing
 */
public record AgreementTerms(
        @NotEmpty List<AgreementClause> clauses,
        List<AgreementShare> shares,
        List<ResponseLimit> limits,
        List<AgreementRefusal> refusals,
        List<ReportOwed> reports,
        List<AgreementRelease> releases,
        List<AgreementMeeting> meetings,
        @Nullable AgreementHandling handling) {
    /** Nothing is asked of information by itself. */
    public AgreementTerms(
            List<AgreementClause> clauses,
            List<AgreementShare> shares,
            List<ResponseLimit> limits,
            List<AgreementRefusal> refusals,
            List<ReportOwed> reports,
            List<AgreementRelease> releases,
            List<AgreementMeeting> meetings) {
        this(clauses, shares, limits, refusals, reports, releases, meetings, null);
    }

    public AgreementTerms {
        clauses = List.copyOf(clauses);
        shares = List.copyOf(shares);
        limits = List.copyOf(limits);
        refusals = List.copyOf(refusals);
        reports = List.copyOf(reports);
        releases = List.copyOf(releases);
        meetings = List.copyOf(meetings);
    }
}
