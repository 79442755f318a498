package vn.lienthong.runtime.decider;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Away;
import vn.lienthong.registry.visibility.Handling;

/**
 * Rules as small as can be: a request is made and then accepted by anyone, once. What its title says happens: {@code fail}
 * throws, {@code wait} asks for a directory that does not come, {@code refuse} is refused for two reasons, {@code hand on} is
 * accepted in the same breath by its first addressee, who is named to nobody before.
 */
final class Errands implements Decider<RequestCommand, RequestEvent, Errands.State> {
    /** Who asked, who may see it, and whether somebody has taken it on. */
    record State(List<AgencyCode> asked, Set<AgencyCode> audience, boolean accepted) {}

    @Override
    public Matter matter() {
        return Matter.REQUEST;
    }

    @Override
    public State initial() {
        return new State(List.of(), Set.of(), false);
    }

    @Override
    public Decision<RequestEvent> decide(Command<RequestCommand> command, State state) {
        return switch (command.content()) {
            case MakeRequest make -> make(command, make);
            case AcceptRequest accept ->
                state.asked().isEmpty() || state.accepted()
                        ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Không nhận được nữa.")
                        : Decision.accepted(
                                new RequestAccepted(accept.request(), command.by(), command.now(), accept.note()));
            default -> throw new IllegalStateException("no such errand");
        };
    }

    private static Decision<RequestEvent> make(Command<RequestCommand> command, MakeRequest make) {
        RequestId request = new RequestId(UUID.fromString(command.matter()));
        List<AgencyCode> addressees = make.addressees();
        return switch (make.content().title()) {
            case "fail" -> throw new IllegalStateException("a rule that fails");
            case "wait" -> throw new IllegalStateException("the directory has come: " + Away.directory());
            case "refuse" ->
                new Decision.Refused<>(List.of(
                        Reason.of(ReasonCode.SCHEMA, "/a", "Một."),
                        new Reason(ReasonCode.NOT_YOURS, null, "Hai.", "S0 ¶3")));
            case "hand on" ->
                Decision.accepted(
                        new RequestMade(request, command.by(), command.now(), make.content(), List.of(), List.of()),
                        new RequestAccepted(request, addressees.getFirst(), command.now(), null));
            default ->
                Decision.accepted(
                        new RequestMade(request, command.by(), command.now(), make.content(), addressees, List.of()));
        };
    }

    @Override
    public State evolve(State state, RequestEvent event) {
        Set<AgencyCode> audience = new TreeSet<>(state.audience());
        audience.add(event.by());
        return switch (event) {
            case RequestMade made -> {
                audience.addAll(made.addressees());
                yield new State(List.of(made.by()), audience, false);
            }
            default -> new State(state.asked(), audience, true);
        };
    }

    @Override
    public Handling handling(State state) {
        return Handling.of(state.asked().getFirst(), state.audience());
    }

    @Override
    public Attributes attributes(State state, RequestEvent event) {
        return event instanceof RequestMade made
                ? new Attributes(
                        made.content().urgency(),
                        made.content().dueAt(),
                        made.content().basis())
                : Attributes.NONE;
    }
}
