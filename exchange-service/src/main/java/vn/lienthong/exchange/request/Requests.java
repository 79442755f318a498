package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.ExtendRequest;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.ResumeRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestCommand.WithdrawRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.exchange.basis.Citing;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Over;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.CitedByTheSender;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of a request: when one side asks, the other must receive it urgently, organise forces and means, and answer
 * (Quy chế phối hợp 2020, ¶3).
 */
final class Requests implements Decider<RequestCommand, RequestEvent, RequestState> {
    private final Lines lines;
    private final Making making;
    private final Carrying carrying;
    private final Judging judging;
    private final Leading leading;
    private final Timing timing;
    private final Supplier<Directory> directory;
    private final Waking waking;

    Requests(Supplier<Directory> directory) {
        this.directory = directory;
        this.lines = new Lines(directory);
        this.making = new Making(directory, lines);
        this.carrying = new Carrying(directory, lines);
        this.judging = new Judging(directory);
        this.leading = new Leading(directory, lines);
        this.timing = new Timing(directory, lines);
        this.waking = new Waking(directory, lines, timing);
    }

    /** With what is told of the information that they rest on, which whoever asked is to look through, and whoever is to answer. */
    static WithSources<RequestCommand, RequestEvent, RequestState> withSources(Supplier<Directory> directory) {
        return new WithSources<>(new Requests(directory), directory, new WhoAnswers());
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
        return new Citing(Grounds.at(directory.get(), command.now()))
                .unlessCitedWrongly(decided(command, state), command.by(), cited(command.content()));
    }

    private static @Nullable CitedByTheSender cited(RequestCommand command) {
        return switch (command) {
            case MakeRequest make -> new CitedByTheSender(make.content().basis(), "/content/basis", make.addressees());
            case PauseRequest pause -> new CitedByTheSender(pause.basis(), "/basis", List.of(pause.addressee()));
            case ExtendRequest extend -> new CitedByTheSender(extend.basis(), "/basis", List.of(extend.addressee()));
            default -> null;
        };
    }

    private Decision<RequestEvent> decided(Command<RequestCommand> command, RequestState state) {
        return switch (state) {
            case Unmade unmade ->
                command.content() instanceof MakeRequest make ? making.make(command, make) : Refusals.noSuchRequest();
            case Open open when command.content() instanceof MakeRequest -> madeBefore();
            case Open open when open.audience().contains(command.by()) -> decide(command, open);
            case Over over when command.content() instanceof MakeRequest -> madeBefore();
            case Over over
            when over.last().audience().contains(command.by()) ->
                Refusals.notNow("Không thực hiện được: yêu cầu " + over.nameVi() + ".");
            case Open hidden -> Refusals.noSuchRequest();
            case Over hidden -> Refusals.noSuchRequest();
        };
    }

    private static Decision<RequestEvent> madeBefore() {
        return Refusals.notNow("Yêu cầu này đã được gửi trước đó.");
    }

    private Decision<RequestEvent> decide(Command<RequestCommand> command, Open open) {
        AgencyCode by = command.by();
        Instant now = command.now();
        return switch (command.content()) {
            case MakeRequest make -> madeBefore();
            case ReceiveRequest receive ->
                carrying.step(command, open, Standing.Unreceived.class, from -> from.receive(receive, by, now));
            case AcceptRequest accept ->
                carrying.step(command, open, Standing.Undecided.class, from -> from.accept(accept, by, now));
            case RefuseRequest refuse -> carrying.refuse(command, refuse, open);
            case AssignRequest assign ->
                carrying.step(command, open, Standing.Undertaken.class, from -> from.assign(assign, by, now));
            case StartRequest start ->
                carrying.step(command, open, Standing.Unstarted.class, from -> from.start(start, by, now));
            case AnswerPartly partly -> carrying.answerPartly(command, partly, open);
            case AnswerRequest answer -> carrying.answer(command, answer, open);
            case SendBackAnswer back -> judging.sendBack(command, back, open);
            case ApproveAnswer approve -> judging.approve(command, approve, open);
            case CloseRequest close -> judging.close(command, close, open);
            case PublishRelease publish -> Releasing.publish(command, publish, open);
            case WithdrawRequest withdraw -> judging.withdraw(command, withdraw, open);
            case SupersedeRequest supersede -> judging.supersede(command, supersede, open);
            case ReaddressRequest move -> leading.readdress(command, move, open);
            case UrgeRequest urge -> leading.urge(command, urge, open);
            case JoinRequest join -> leading.join(command, join, open);
            case SupplyDocuments supply -> Gathering.supply(command, supply, open);
            case RecordMeeting held -> Gathering.record(command, held, open);
            case PauseRequest pause -> timing.pause(command, pause, open);
            case ResumeRequest resume -> timing.resume(command, resume, open);
            case ExtendRequest extend -> timing.extend(command, extend, open);
        };
    }

    @Override
    public Optional<List<AllowedStep>> allowed(RequestState state) {
        return switch (state) {
            case Unmade unmade -> Optional.empty();
            case Open open -> Optional.of(RequestSteps.allowed(open, lines.standingOffice()));
            case Over over -> Optional.of(List.of());
        };
    }

    @Override
    public RequestState evolve(RequestState state, RequestEvent event) {
        return Evolving.evolve(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(RequestState state) {
        return state instanceof Open open ? Optional.ofNullable(Waking.next(open)) : Optional.empty();
    }

    @Override
    public List<RequestEvent> wake(RequestState state, Instant now) {
        return state instanceof Open open ? waking.wake(open, now) : List.of();
    }

    @Override
    public Handling handling(RequestState state) {
        Open open = last(state);
        return Handling.of(open.requester(), open.audience());
    }

    @Override
    public Set<AgencyCode> told(RequestState state, RequestEvent event) {
        return Telling.told(last(state), event);
    }

    @Override
    public Attributes attributes(RequestState state, RequestEvent event) {
        return Telling.attributes(last(state), event);
    }

    /** As it is, or was when it ended. @throws IllegalStateException if it has not been made */
    static Open last(RequestState state) {
        return switch (state) {
            case Open open -> open;
            case Over over -> over.last();
            case Unmade unmade -> throw new IllegalStateException("nothing to handle");
        };
    }
}
