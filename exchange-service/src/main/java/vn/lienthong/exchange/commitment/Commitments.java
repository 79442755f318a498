package vn.lienthong.exchange.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentCommand.TakeBackCall;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.exchange.commitment.CommitmentState.Over;
import vn.lienthong.exchange.commitment.CommitmentState.Unkept;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of what is owed under agreements by their own terms: one matter for each agreement. */
final class Commitments implements Decider<CommitmentCommand, CommitmentEvent, CommitmentState> {
    private final Supplier<Directory> directory;
    private final Keeping keeping;
    private final Doing doing;

    Commitments(Supplier<Directory> directory) {
        this.directory = directory;
        this.keeping = new Keeping(directory);
        this.doing = new Doing(directory, keeping);
    }

    @Override
    public Matter matter() {
        return Matter.COMMITMENT;
    }

    @Override
    public CommitmentState initial() {
        return new Unkept();
    }

    @Override
    public Decision<CommitmentEvent> decide(Command<CommitmentCommand> command, CommitmentState state) {
        return switch (state) {
            case Unkept unkept ->
                command.content() instanceof KeepCommitments keep ? keeping.begun(command, keep, null) : noSuchMatter();
            case Kept kept when kept.audience().contains(command.by()) -> decide(command, kept);
            case Over over
            when over.last().audience().contains(command.by()) ->
                command.content() instanceof KeepCommitments keep
                        ? keeping.begun(command, keep, over.last())
                        : Keeping.over();
            case Kept hidden -> noSuchMatter();
            case Over hidden -> noSuchMatter();
        };
    }

    private Decision<CommitmentEvent> decide(Command<CommitmentCommand> command, Kept kept) {
        return switch (command.content()) {
            case KeepCommitments keep -> keeping.again(command, kept);
            case CallForCommitment call -> doing.called(command, kept, call);
            case FulfilCommitment fulfil -> Doing.fulfilled(command, kept, fulfil);
            case TakeBackCall back -> Doing.takenBack(command, kept, back);
        };
    }

    static Decision<CommitmentEvent> noSuchMatter() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có việc theo quy chế nào mang mã này.");
    }

    @Override
    public CommitmentState evolve(CommitmentState state, CommitmentEvent event) {
        return Evolving.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(CommitmentState state) {
        return state instanceof Kept kept ? kept.wakesAt() : Optional.empty();
    }

    /** What ran out first: a round begins as of its own day, however late it is noticed. */
    @Override
    public List<CommitmentEvent> wake(CommitmentState state, Instant now) {
        if (!(state instanceof Kept kept)) {
            return List.of();
        }
        Instant first = kept.wakesAt().orElseThrow();
        if (first.equals(kept.next())) {
            return List.of(keeping.turned(kept, now, Counting.day(first)));
        }
        return kept.owed().values().stream()
                .filter(owing -> first.equals(owing.next()))
                .<CommitmentEvent>map(owing -> reminded(kept, owing.duty(), now))
                .toList();
    }

    private CommitmentReminded reminded(Kept kept, Commitment duty, Instant now) {
        boolean overdue = !now.isBefore(duty.dueAt());
        return new CommitmentReminded(
                kept.commitment(), duty.by(), now, duty, overdue, overdue ? List.copyOf(above(duty)) : null);
    }

    /** The committee of its province and the standing office, and the body right above where it is the standing office itself. */
    private SortedSet<AgencyCode> above(Commitment duty) {
        Directory now = directory.get();
        SortedSet<AgencyCode> above = new TreeSet<>(now.overseers()
                .of(now.agencies().find(duty.by()).map(Agency::province).orElse(null)));
        above.remove(duty.by());
        if (above.isEmpty()) {
            now.agencies().parents(duty.by(), Counting.day(duty.dueAt())).stream()
                    .findFirst()
                    .map(Agency::code)
                    .ifPresent(above::add);
        }
        return above;
    }

    @Override
    public Handling handling(CommitmentState state) {
        Kept kept = Evolving.kept(state);
        return Handling.of(kept.keeper(), kept.audience());
    }

    /** The beginning and the end are told to all; what one owes another, to these and, overdue, to those above. */
    @Override
    public Set<AgencyCode> told(CommitmentState state, CommitmentEvent event) {
        Set<AgencyCode> told = new TreeSet<>();
        switch (event) {
            case CommitmentEvent.CommitmentsBegan began ->
                told.addAll(handling(state).audience());
            case CommitmentEvent.CommitmentsEnded ended ->
                told.addAll(handling(state).audience());
            case CommitmentReminded reminded -> {
                told.add(reminded.by());
                if (reminded.above() != null) {
                    told.addAll(reminded.above());
                    told.addAll(reminded.duty().to());
                }
            }
            case CommitmentEvent.CommitmentsReviewed reviewed ->
                concerned(Stream.concat(reviewed.added().stream(), reviewed.dropped().stream()), told);
            case CommitmentEvent.CommitmentCalled called -> concerned(called.duties().stream(), told);
            case CommitmentEvent.CommitmentFulfilled fulfilled -> concerned(fulfilled.duties().stream(), told);
            case CommitmentEvent.CallTakenBack back -> concerned(Stream.of(back.duty()), told);
        }
        return told;
    }

    private static void concerned(Stream<Commitment> duties, Set<AgencyCode> told) {
        duties.forEach(duty -> {
            told.add(duty.by());
            told.addAll(duty.to());
        });
    }

    @Override
    public Attributes attributes(CommitmentState state, CommitmentEvent event) {
        return attributes(event);
    }

    static Attributes attributes(CommitmentEvent event) {
        return switch (event) {
            case CommitmentEvent.CommitmentsBegan began -> of(began.duties());
            case CommitmentEvent.CommitmentsReviewed reviewed -> of(reviewed.added());
            case CommitmentEvent.CommitmentCalled called -> of(called.duties());
            case CommitmentEvent.CommitmentFulfilled fulfilled ->
                new Attributes(null, null, fulfilled.duties().getFirst().basis());
            case CommitmentEvent.CallTakenBack back ->
                new Attributes(null, null, back.duty().basis());
            case CommitmentReminded reminded -> of(List.of(reminded.duty()));
            case CommitmentEvent.CommitmentsEnded ended -> Attributes.NONE;
        };
    }

    /** By when the first of these is due, and by which provision. */
    private static Attributes of(List<Commitment> duties) {
        return duties.stream()
                .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .map(first -> new Attributes(null, first.dueAt(), first.basis()))
                .orElse(Attributes.NONE);
    }
}
