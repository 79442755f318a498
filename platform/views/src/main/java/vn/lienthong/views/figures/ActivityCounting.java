package vn.lienthong.views.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.Task.Confirmed;
import vn.lienthong.views.figures.Figures.ByActivity;

/** Counts tasks by what is done in the field, each under the activity it states; those that state none are left out. Pure. */
final class ActivityCounting {
    private ActivityCounting() {}

    /** Those activities of which there is a task, in the order in which the regulation names them. */
    static List<ByActivity> of(Collection<Task> tasks) {
        return Arrays.stream(FieldActivity.values())
                .map(activity -> counted(
                        activity,
                        tasks.stream()
                                .filter(task -> task.assignment().content().activity() == activity)
                                .toList()))
                .filter(counted -> counted.assigned() > 0)
                .toList();
    }

    private static ByActivity counted(FieldActivity activity, List<Task> tasks) {
        int done = (int) tasks.stream().filter(Confirmed.class::isInstance).count();
        return new ByActivity(activity, activity.nameVi(), tasks.size(), done);
    }
}
