package vn.lienthong.views.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskTally;

/**
 * What has come of a working group or a plan (clauses.csv S1-11), as far as one agency may see it.
 *
 * @param seenBy the agency whose view this is; what it may not see is not counted
 * @param agencies who has brought in what, in the order of their codes
 * @param tasks how each agency has carried out the tasks that the group or plan itself gave
 * @param activities how many of those tasks were of each activity in the field, of those that there are
 * @param compared the figures that its head stated beside those counted; empty if none are stated
 * @param complete whether everything was counted; false where there is more than is read at once
 */
record Figures(
        AgencyCode seenBy,
        CaseFiles caseFiles,
        Requests requests,
        Tips tips,
        List<ByAgency> agencies,
        List<TaskTally> tasks,
        List<ByActivity> activities,
        List<Compared> compared,
        boolean complete) {

    /**
     * Case files that were not taken back; a joint case is one, whoever worked on it.
     *
     * @param open not closed so far
     * @param criminal decided to be handled as criminal or, while undecided, reported as criminal cases
     * @param administrative decided to be handled administratively
     * @param dismissed decided not to be handled
     * @param goodsVnd value of the goods of those that state one, in đồng
     * @param withoutValue those that state no value, or whose value is withheld from the reader
     * @param finesVnd administrative fines, in đồng
     */
    record CaseFiles(
            int opened,
            int open,
            int closed,
            int criminal,
            int administrative,
            int dismissed,
            long goodsVnd,
            int withoutValue,
            long finesVnd) {}

    /**
     * Requests for coordination.
     *
     * @param open neither closed nor withdrawn
     * @param withdrawn withdrawn or replaced by another
     * @param late a limit of an addressee was missed at some time, whatever became of it
     */
    record Requests(int made, int open, int closed, int withdrawn, int late) {}

    /** Tips. @param waiting not taken up by any agency so far, and not found to need it */
    record Tips(int received, int accepted, int waiting) {}

    /** What one agency has opened, made and received. */
    record ByAgency(AgencyCode agency, int caseFiles, int requests, int tips) {}

    /**
     * The tasks of one activity in the field.
     *
     * @param assigned given, those withdrawn included
     * @param done confirmed as done
     */
    record ByActivity(FieldActivity activity, String nameVi, int assigned, int done) {}

    /**
     * One figure as its head stated it and as it was counted.
     *
     * @param figure the name of the field of {@link vn.lienthong.contract.group.AfterAction}
     * @param counted null where no event carries it
     * @param difference stated less counted
     */
    record Compared(
            String figure,
            String nameVi,
            long stated,
            @Nullable Long counted,
            @Nullable Long difference) {
        static Compared of(String figure, String nameVi, long stated, @Nullable Long counted) {
            return new Compared(figure, nameVi, stated, counted, counted == null ? null : stated - counted);
        }
    }
}
