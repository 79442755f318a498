package vn.lienthong.exchange.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The answers of local units roll up: when the last of them is done, their line is told that it can answer for all. */
final class RollingUp {
    private RollingUp() {}

    /** A step after which this addressee owes nothing; the last local unit of a line rolls up. */
    static Decision<RequestEvent> done(
            Command<RequestCommand> command, Open open, Obligation obligation, RequestEvent event) {
        AgencyCode line = obligation.owed().line();
        if (line == null || !isLive(open.obligations().get(line))) {
            return Decision.accepted(event);
        }
        Open after = (Open) Evolving.evolve(open, event);
        List<Obligation> units = after.unitsOf(line);
        if (units.stream().anyMatch(Obligation::isLive)) {
            return Decision.accepted(event);
        }
        return Decision.accepted(
                event,
                new RequestRolledUp(
                        event.request(), command.by(), command.now(), line, answered(units), refused(units)));
    }

    private static boolean isLive(@Nullable Obligation obligation) {
        return obligation != null && obligation.isLive();
    }

    private static List<AgencyCode> answered(List<Obligation> units) {
        return units.stream()
                .filter(each ->
                        each.standing() instanceof Standing.Answered || each.standing() instanceof Standing.Approved)
                .map(Obligation::addressee)
                .toList();
    }

    private static List<AgencyCode> refused(List<Obligation> units) {
        return units.stream()
                .filter(each -> each.standing() instanceof Standing.Refused)
                .map(Obligation::addressee)
                .toList();
    }
}
