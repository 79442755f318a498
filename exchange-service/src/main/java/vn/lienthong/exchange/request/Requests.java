package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.exchange.request.Obligation.Accepted;
import vn.lienthong.exchange.request.Obligation.Asked;
import vn.lienthong.exchange.request.RequestState.Closed;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of a request: when one side asks, the other must receive it urgently, organise forces and means, and answer
 * (Quy chế phối hợp 2020, ¶3).
 */
final class Requests implements Decider<RequestCommand, RequestEvent, RequestState> {
    private final Supplier<Directory> directory;

    Requests(Supplier<Directory> directory) {
        this.directory = directory;
    }

    @Override
    public Matter matter() {
        return Matter.REQUEST;
    }

    @Override
    public RequestState initial() {
        return new Unmade();
    }

    @Override
    public Decision<RequestEvent> decide(Command<RequestCommand> command, RequestState state) {
        return switch (command.content()) {
            case MakeRequest make -> make(command, make, state);
            case AcceptRequest accept ->
                step(command, state, Asked.class, asked -> asked.accept(accept, command.by(), command.now()));
            case RefuseRequest refuse ->
                step(command, state, Asked.class, asked -> asked.refuse(refuse, command.by(), command.now()));
            case AnswerRequest answer ->
                step(command, state, Accepted.class, accepted -> accepted.answer(answer, command.by(), command.now()));
            case CloseRequest close -> close(command, close, state);
            default -> notYet();
        };
    }

    private Decision<RequestEvent> make(Command<RequestCommand> command, MakeRequest make, RequestState state) {
        if (!(state instanceof Unmade)) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Yêu cầu này đã được gửi trước đó.");
        }
        List<Reason> reasons = against(command, make);
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        List<AgencyCode> watchers = List.copyOf(directory.get().overseers().national());
        return Decision.accepted(new RequestMade(
                new RequestId(UUID.fromString(command.matter())),
                command.by(),
                command.now(),
                make.content(),
                make.addressees(),
                watchers));
    }

    private static List<Reason> against(Command<RequestCommand> command, MakeRequest make) {
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < make.addressees().size(); index++) {
            AgencyCode addressee = make.addressees().get(index);
            String pointer = "/addressees/" + index;
            if (addressee.equals(command.by())) {
                reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Cơ quan không thể gửi yêu cầu cho chính mình."));
            }
            if (make.addressees().indexOf(addressee) < index) {
                reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Cơ quan " + addressee + " được nêu hai lần."));
            }
        }
        Instant dueAt = make.content().dueAt();
        if (dueAt != null && !dueAt.isAfter(command.now())) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt", "Thời hạn trả lời đã qua."));
        }
        return reasons;
    }

    private Decision<RequestEvent> close(Command<RequestCommand> command, CloseRequest close, RequestState state) {
        return switch (state) {
            case Unmade unmade -> noSuchRequest();
            case Closed closed -> maySee(command, closed.last()) ? alreadyClosed() : noSuchRequest();
            case Open open when !maySee(command, open) -> noSuchRequest();
            case Open open
            when !open.requester().equals(command.by()) ->
                Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan gửi yêu cầu được kết thúc yêu cầu.");
            case Open open
            when owed(open) ->
                Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Chưa thể kết thúc: còn cơ quan chưa trả lời (" + owing(open) + ").");
            case Open open ->
                Decision.accepted(new RequestClosed(close.request(), command.by(), command.now(), close.note()));
        };
    }

    private static boolean owed(Open open) {
        return !owing(open).isEmpty();
    }

    private static String owing(Open open) {
        return open.obligations().entrySet().stream()
                .filter(entry ->
                        entry.getValue() instanceof Obligation.Asked || entry.getValue() instanceof Obligation.Accepted)
                .map(entry -> entry.getKey() + ": " + entry.getValue().nameVi())
                .collect(Collectors.joining("; "));
    }

    /** A step of an addressee, which is allowed only from one kind of obligation. */
    private <O extends Obligation> Decision<RequestEvent> step(
            Command<RequestCommand> command, RequestState state, Class<O> from, Function<O, RequestEvent> step) {
        return switch (state) {
            case Unmade unmade -> noSuchRequest();
            case Closed closed -> maySee(command, closed.last()) ? alreadyClosed() : noSuchRequest();
            case Open open when !maySee(command, open) -> noSuchRequest();
            case Open open -> {
                Obligation obligation = open.obligations().get(command.by());
                if (obligation == null) {
                    yield Decision.refused(ReasonCode.NOT_YOURS, "Cơ quan không phải là nơi nhận của yêu cầu này.");
                }
                yield from.isInstance(obligation)
                        ? Decision.accepted(step.apply(from.cast(obligation)))
                        : notFrom(obligation);
            }
        };
    }

    private boolean maySee(Command<RequestCommand> command, Open open) {
        return WhoMaySee.ask(command.by(), handling(open)).sees();
    }

    private static Decision<RequestEvent> notFrom(Obligation obligation) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "Không thực hiện được: cơ quan hiện ở trạng thái \"" + obligation.nameVi() + "\".");
    }

    private static Decision<RequestEvent> notYet() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hệ thống chưa nhận lệnh này.");
    }

    private static Decision<RequestEvent> noSuchRequest() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có yêu cầu nào mang mã này.");
    }

    private static Decision<RequestEvent> alreadyClosed() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Yêu cầu đã kết thúc.");
    }

    @Override
    public RequestState evolve(RequestState state, RequestEvent event) {
        return switch (event) {
            case RequestMade made ->
                new Open(
                        made.by(),
                        made.content(),
                        Set.copyOf(made.watchers()),
                        made.addressees().stream()
                                .collect(Collectors.toMap(
                                        agency -> agency,
                                        agency -> new Obligation.Asked(),
                                        (a, b) -> a,
                                        TreeMap::new)));
            case RequestAccepted accepted -> with(open(state), accepted.by(), new Obligation.Accepted());
            case RequestRefused refused -> with(open(state), refused.by(), new Obligation.Refused(refused.ground()));
            case RequestAnswered answered -> with(open(state), answered.by(), new Obligation.Answered());
            case RequestClosed closed -> new Closed(open(state));
            default -> throw new IllegalStateException("not decided yet: " + event);
        };
    }

    private static Open open(RequestState state) {
        if (state instanceof Open open) {
            return open;
        }
        throw new IllegalStateException("the log holds a step of a request that was not open: " + state);
    }

    private static Open with(Open open, AgencyCode agency, Obligation obligation) {
        Map<AgencyCode, Obligation> obligations = new TreeMap<>(open.obligations());
        obligations.put(agency, obligation);
        return new Open(open.requester(), open.content(), open.watchers(), obligations);
    }

    @Override
    public Handling handling(RequestState state) {
        Open open = switch (state) {
            case Open now -> now;
            case Closed closed -> closed.last();
            case Unmade unmade -> throw new IllegalStateException("nothing to handle");
        };
        Set<AgencyCode> audience = new HashSet<>(open.watchers());
        audience.addAll(open.obligations().keySet());
        return Handling.of(open.requester(), audience);
    }

    @Override
    public Attributes attributes(RequestEvent event) {
        return event instanceof RequestMade made
                ? new Attributes(
                        made.content().urgency(),
                        made.content().dueAt(),
                        made.content().basis())
                : Attributes.NONE;
    }
}
