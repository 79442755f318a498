package vn.lienthong.exchange.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.TimeLimit;

/** What an agency owes, by when, and how far its time has run. */
record Clock(CaseFileDuty duty, AgencyCode agency, TimeLimit limit, Stage stage) {
    /** How far the time has run. */
    enum Stage {
        RUNNING,
        WARNED,
        OVERDUE
    }

    boolean isOf(CaseFileDuty asked, AgencyCode by) {
        return duty == asked && agency.equals(by);
    }

    Clock at(Stage reached) {
        return new Clock(duty, agency, limit, reached);
    }

    /** When it next strikes; null once it has run out. */
    @Nullable
    Instant next() {
        return switch (stage) {
            case RUNNING -> limit.warnAt();
            case WARNED -> limit.dueAt();
            case OVERDUE -> null;
        };
    }
}
