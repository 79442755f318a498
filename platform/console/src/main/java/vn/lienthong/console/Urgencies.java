package vn.lienthong.console;

import java.util.Arrays;
import vn.lienthong.contract.Urgency;

/** The degrees of urgency in words. */
final class Urgencies {

    private Urgencies() {}

    /** Empty for the ordinary one, and for what is none. */
    static String nameVi(String urgency) {
        return Arrays.stream(Urgency.values())
                .filter(each -> each != Urgency.NORMAL && each.wire().equals(urgency))
                .findFirst()
                .map(Urgency::nameVi)
                .orElse("");
    }
}
