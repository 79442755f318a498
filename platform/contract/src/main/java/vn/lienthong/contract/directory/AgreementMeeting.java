package vn.lienthong.contract.directory;

import java.util.List;

/**
 * A meeting that the parties keep up.
 *
 * @param calledBy ids of the parties that call it
 * @param attendedBy ids of the parties that attend
 */
public record AgreementMeeting(
        AgreementCadence cadence,
        String purposeVi,
        List<String> calledBy,
        List<String> attendedBy,
        List<String> clauses) {
    public AgreementMeeting {
        calledBy = List.copyOf(calledBy);
        attendedBy = List.copyOf(attendedBy);
        clauses = List.copyOf(clauses);
    }
}
