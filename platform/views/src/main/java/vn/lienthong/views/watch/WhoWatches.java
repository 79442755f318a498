package vn.lienthong.views.watch;

import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;

/**
 * Whether an agency watches over others. The standing office and the committees are shown everything owed on the matters they
 * may see; every other agency what it owes, what is owed to it, what the local units of its line owe, and what was reported to it.
 */
final class WhoWatches {
    private final Supplier<Directory> directory;

    WhoWatches(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** Whether it watches over the work of others. */
    boolean overOthers(AgencyCode reader) {
        return overAll(reader)
                || directory
                        .get()
                        .agencies()
                        .find(reader)
                        .filter(agency -> agency.force().equals(Force.STEERING_COMMITTEE))
                        .isPresent();
    }

    /** Whether it watches over everything. */
    boolean overAll(AgencyCode reader) {
        return directory.get().overseers().national().contains(reader);
    }

    /** Whether it may know how long that agency takes: the agency itself, the committee of its province, the standing office. */
    boolean over(AgencyCode reader, AgencyCode watched) {
        if (reader.equals(watched) || overAll(reader)) {
            return true;
        }
        return directory
                .get()
                .agencies()
                .find(watched)
                .map(Agency::province)
                .filter(province -> directory.get().overseers().of(province).contains(reader))
                .isPresent();
    }
}
