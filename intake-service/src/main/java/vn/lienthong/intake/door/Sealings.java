package vn.lienthong.intake.door;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.outcome.Reason;

/** Whether what is said to be sealed has been put in by the agency that says so. */
@FunctionalInterface
public interface Sealings {
    /** What stands against the command; nothing if it speaks of no identity. @throws vn.lienthong.runtime.Away if that cannot be told now */
    List<Reason> against(AgencyCode agency, AgencyCommand command);

    /** With what is said of other things that a command names. */
    default Sealings and(Sealings others) {
        return (agency, command) -> Stream.concat(
                        against(agency, command).stream(), others.against(agency, command).stream())
                .toList();
    }
}
