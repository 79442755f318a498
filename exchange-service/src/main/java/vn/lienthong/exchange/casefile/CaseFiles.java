package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.LinkCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.RetractCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileLinked;
import vn.lienthong.contract.casefile.CustodyCommand;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.WithdrawOffer;
import vn.lienthong.contract.casefile.JointCommand;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.JointCommand.LeaveCaseFile;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.WatchCommand;
import vn.lienthong.contract.casefile.WatchCommand.LowerFlag;
import vn.lienthong.contract.casefile.WatchCommand.NotifyCompetent;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.basis.Citing;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Opened;
import vn.lienthong.exchange.casefile.CaseFileState.Unopened;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.CitedByTheSender;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a case file: one agency holds it at every moment, and what is owed on it has a clock. */
final class CaseFiles implements Decider<CaseFileCommand, CaseFileEvent, CaseFileState> {
    private final Supplier<Directory> directory;
    private final Opening opening;
    private final Transferring transferring;
    private final Receiving receiving;
    private final Disputing disputing;
    private final Partnering partnering;
    private final Settling settling;
    private final Watching watching;
    private final Sudden sudden;

    CaseFiles(Supplier<Directory> directory) {
        this.directory = directory;
        this.opening = new Opening(directory);
        this.disputing = new Disputing(directory);
        this.transferring = new Transferring(directory, disputing);
        this.receiving = new Receiving(directory);
        this.partnering = new Partnering(directory);
        this.settling = new Settling(directory);
        this.watching = new Watching(directory);
        this.sudden = new Sudden(directory);
    }

    /** With what is told of the information that they rest on, which the holder of an open one is to look through. */
    static WithSources<CaseFileCommand, CaseFileEvent, CaseFileState> withSources(Supplier<Directory> directory) {
        return new WithSources<>(
                new CaseFiles(directory),
                directory,
                state -> state instanceof Open open ? Set.of(open.folder().holder()) : Set.of());
    }

    @Override
    public Matter matter() {
        return Matter.CASEFILE;
    }

    @Override
    public CaseFileState initial() {
        return new Unopened();
    }

    @Override
    public Decision<CaseFileEvent> decide(Command<CaseFileCommand> command, CaseFileState state) {
        Grounds grounds = Whereabouts.grounds(directory.get(), state, Counting.day(command.now()));
        Set<AgencyCode> others = others(command.content(), state);
        return new Citing(grounds)
                .held(decided(command, state), command.by(), others, cited(command.content(), others));
    }

    private static @Nullable CitedByTheSender cited(CaseFileCommand command, Set<AgencyCode> others) {
        return switch (command) {
            case OfferTransfer offer -> new CitedByTheSender(offer.transfer().basis(), "/transfer/basis", others);
            case DecideCompetence decide -> new CitedByTheSender(decide.basis(), "/basis", others);
            case ProposeHandling propose -> new CitedByTheSender(propose.basis(), "/basis", others);
            case DecideCaseFile decide -> new CitedByTheSender(decide.basis(), "/basis", others);
            default -> null;
        };
    }

    /** Whom a refusal concerns beside the sender. */
    private static Set<AgencyCode> others(CaseFileCommand command, CaseFileState state) {
        return switch (state) {
            case Unopened unopened -> Set.of();
            case Opened opened
            when command instanceof OfferTransfer offer ->
                Set.of(offer.transfer().to());
            case Opened opened -> Set.of(opened.folder().holder());
        };
    }

    private Decision<CaseFileEvent> decided(Command<CaseFileCommand> command, CaseFileState state) {
        Turn turn = new Turn(command, state);
        return switch (command.content()) {
            case OpenCaseFile open ->
                state instanceof Unopened
                        ? opening.open(command, open)
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hồ sơ vụ việc này đã được lập.");
            case AmendCaseFile amend ->
                turn.ofTheHolder(open -> Decision.accepted(new CaseFileAmended(
                        amend.caseFile(),
                        command.by(),
                        command.now(),
                        amend.facts().mapped(Counting.day(command.now())),
                        amend.reason())));
            case NameLead name ->
                turn.ofTheHolder(open -> watching.withFlags(command, open, opening.lead(command, open, name)));
            case LinkCaseFile link ->
                turn.ofTheHolder(open -> Decision.accepted(
                        new CaseFileLinked(link.caseFile(), command.by(), command.now(), link.serves())));
            case CloseCaseFile close -> turn.ofTheHolder(open -> Ending.closed(command, open, close));
            case RetractCaseFile retract -> turn.ofTheHolder(open -> Ending.retracted(command, open, retract));
            case CustodyCommand custody -> custody(command, turn, custody);
            case JointCommand joint -> joint(command, turn, joint);
            case WatchCommand watch -> watch(command, turn, watch);
        };
    }

    private Decision<CaseFileEvent> custody(Command<CaseFileCommand> command, Turn turn, CustodyCommand content) {
        return switch (content) {
            case OfferTransfer offer -> turn.ofTheHolder(open -> transferring.offered(command, open, offer));
            case WithdrawOffer withdraw -> turn.ofTheHolder(open -> Transferring.withdrawn(command, open, withdraw));
            case AcceptTransfer accept -> turn.ofWhoeverSees(open -> receiving.accepted(command, open, accept));
            case ReturnTransfer back -> turn.ofWhoeverSees(open -> Receiving.returned(command, open, back));
            case DisputeCompetence dispute -> turn.ofWhoeverSees(open -> disputing.disputed(command, open, dispute));
            case DecideCompetence decide -> turn.ofWhoeverSees(open -> disputing.decided(command, open, decide));
        };
    }

    private Decision<CaseFileEvent> joint(Command<CaseFileCommand> command, Turn turn, JointCommand content) {
        return switch (content) {
            case JoinCaseFile join ->
                turn.ofWhoeverSees(open -> watching.withFlags(command, open, partnering.joined(command, open, join)));
            case LeaveCaseFile leave -> turn.ofAPartner(open -> Partnering.left(command, leave));
            case ContributeToCaseFile give -> turn.ofWhoTakesPart(open -> Partnering.contributed(command, open, give));
            case ProposeHandling propose -> turn.ofTheLeader(open -> settling.proposed(command, open, propose));
            case GiveOpinion give -> turn.ofAPartner(open -> Settling.opinion(command, open, give));
            case DecideCaseFile decide -> turn.ofTheLeader(open -> settling.decided(command, open, decide));
            case EnforceCaseFile enforce -> turn.ofTheLeader(open -> Settling.enforced(command, open, enforce));
        };
    }

    private Decision<CaseFileEvent> watch(Command<CaseFileCommand> command, Turn turn, WatchCommand content) {
        return switch (content) {
            case RaiseFlag raise -> turn.ofWhoeverSees(open -> watching.raised(command, open, raise, sudden));
            case NotifyCompetent notify -> turn.ofWhoeverSees(open -> sudden.notified(command, open, notify));
            case LowerFlag lower -> turn.ofWhoeverSees(open -> watching.lowered(command, open, lower));
        };
    }

    @Override
    public Optional<List<AllowedStep>> allowed(CaseFileState state) {
        return switch (state) {
            case Unopened unopened -> Optional.empty();
            case Open open -> Optional.of(CaseFileSteps.allowed(open));
            case Opened over -> Optional.of(List.of());
        };
    }

    @Override
    public CaseFileState evolve(CaseFileState state, CaseFileEvent event) {
        return Evolving.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(CaseFileState state) {
        return state instanceof Open open ? open.folder().clocks().nextAt() : Optional.empty();
    }

    @Override
    public List<CaseFileEvent> wake(CaseFileState state, Instant now) {
        return state instanceof Open open ? Watching.struck(open.folder(), now) : List.of();
    }

    @Override
    public Attributes attributes(CaseFileState state, CaseFileEvent event) {
        return EventAttributes.of(directory.get(), state, event);
    }

    @Override
    public Handling handling(CaseFileState state) {
        return switch (state) {
            case Opened opened -> seen(opened.folder());
            case Unopened unopened -> throw new IllegalStateException("nobody sees a case file never opened");
        };
    }

    static Handling seen(Folder folder) {
        return Handling.of(folder.holder(), folder.audience());
    }
}
