package vn.lienthong.demo;

import java.util.List;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** One matter as the acts alone make it: who must be told of what is done to it. */
interface Life {
    /** What a command that is accepted must bring about, in the order of the events. */
    List<Due> after(AgencyCode by, AgencyCommand command);

    /**
     * An event that must be.
     *
     * @param audience who must have it, those without an inbox among them
     * @param counted whether the statistics count it
     * @param aside whether it is no answer to the command, but follows from it elsewhere
     */
    record Due(SortedSet<AgencyCode> audience, boolean counted, boolean aside) {
        static Due counted(SortedSet<AgencyCode> audience) {
            return new Due(audience, true, false);
        }

        static Due uncounted(SortedSet<AgencyCode> audience) {
            return new Due(audience, false, false);
        }

        static Due aside(SortedSet<AgencyCode> audience) {
            return new Due(audience, false, true);
        }
    }

    /** A command of which no life of the demo knows what it must bring about. */
    static IllegalArgumentException unknown(AgencyCommand command) {
        return new IllegalArgumentException("no scene is written for " + command.getClass());
    }
}
