package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** What the parties agree to: the text, and what the system draws from it. A change of it needs their consent anew. */
public record AgreementTerms(
        @NotEmpty List<AgreementClause> clauses,
        List<AgreementShare> shares,
        List<ResponseLimit> limits,
        List<AgreementRefusal> refusals,
        List<ReportOwed> reports,
        List<AgreementRelease> releases,
        List<AgreementMeeting> meetings) {
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
