package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.contract.Urgency;

/** The degrees of urgency in words. */
final class Urgencies {

    static final List<Choice> CHOICES = Arrays.stream(Urgency.values())
            .map(each -> Choice.of(each.wire(), each.nameVi()))
            .toList();

    private Urgencies() {}

    /** Empty for the ordinary one, and for what is none. */
    static String nameVi(String urgency) {
        return Urgency.find(urgency)
                .filter(each -> each != Urgency.NORMAL)
                .map(Urgency::nameVi)
                .orElse("");
    }
}
