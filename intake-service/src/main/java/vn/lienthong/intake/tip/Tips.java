package vn.lienthong.intake.tip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.tip.TipState.Accepted;
import vn.lienthong.intake.tip.TipState.Held;
import vn.lienthong.intake.tip.TipState.Offered;
import vn.lienthong.intake.tip.TipState.Unreceived;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a tip: it is offered to the agency held competent, which takes it up or gives it back. */
final class Tips implements Decider<TipCommand, TipEvent, TipState> {
    private final Supplier<Directory> directory;

    Tips(Supplier<Directory> directory) {
        this.directory = directory;
    }

    @Override
    public Matter matter() {
        return Matter.TIP;
    }

    @Override
    public TipState initial() {
        return new Unreceived();
    }

    @Override
    public Decision<TipEvent> decide(Command<TipCommand> command, TipState state) {
        return switch (command.content()) {
            case ReceiveTip receive ->
                state instanceof Unreceived
                        ? receive(command, receive)
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo này đã được tiếp nhận.");
            case OfferTip offer -> offer(command, state, offer);
            case AcceptTip accept ->
                whenOffered(command, state, () -> new TipAccepted(accept.tip(), command.by(), command.now()));
            case ReturnTip back ->
                whenOffered(
                        command, state, () -> new TipReturned(back.tip(), command.by(), command.now(), back.reason()));
        };
    }

    private Decision<TipEvent> receive(Command<TipCommand> command, ReceiveTip receive) {
        TipId tip = new TipId(UUID.fromString(command.matter()));
        List<AgencyCode> watchers =
                List.copyOf(directory.get().overseers().of(receive.content().province()));
        CompetenceProposal proposal = proposal(receive.content(), command.now());
        TipReceived received = new TipReceived(tip, command.by(), command.now(), receive.content(), watchers, proposal);
        AgencyCode competent = receive.competent();
        if (competent == null || competent.equals(command.by())) {
            return Decision.accepted(received);
        }
        return chosen(
                command,
                proposal,
                competent,
                receive.because(),
                received,
                new TipOffered(tip, command.by(), command.now(), competent, null, proposal, receive.because()));
    }

    /** Who is competent by the rules of the day; a person decides. */
    private CompetenceProposal proposal(TipContent content, Instant now) {
        Facts facts = content.facts() == null ? Facts.NOTHING : content.facts();
        return CompetenceProposal.of(directory
                .get()
                .competence()
                .whoIsCompetent(facts.province() == null ? facts.in(content.province()) : facts, Counting.day(now)));
    }

    /** These events, unless a reason is owed for this choice. */
    private Decision<TipEvent> chosen(
            Command<TipCommand> command,
            CompetenceProposal proposal,
            AgencyCode to,
            @Nullable String because,
            TipEvent... events) {
        return directory
                .get()
                .departure(Counting.day(command.now()))
                .unexplained(proposal, to, because, "chuyển cho cơ quan khác")
                .<Decision<TipEvent>>map(owed -> new Decision.Refused<>(List.of(owed)))
                .orElseGet(() -> Decision.accepted(events));
    }

    private Decision<TipEvent> offer(Command<TipCommand> command, TipState state, OfferTip offer) {
        if (!isKnownTo(command.by(), state)) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có tin báo nào mang mã này.");
        }
        if (!(state instanceof Held held)) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION, "Tin báo đang được chuyển hoặc đã có cơ quan thụ lý.");
        }
        if (!held.receiver().equals(command.by())) {
            return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan tiếp nhận được chuyển tin báo.");
        }
        CompetenceProposal proposal = proposal(held.content(), command.now());
        return chosen(
                command,
                proposal,
                offer.to(),
                offer.because(),
                new TipOffered(
                        offer.tip(),
                        command.by(),
                        command.now(),
                        offer.to(),
                        held.content(),
                        proposal,
                        offer.because()));
    }

    private Decision<TipEvent> whenOffered(Command<TipCommand> command, TipState state, Supplier<TipEvent> event) {
        if (!isKnownTo(command.by(), state)) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có tin báo nào mang mã này.");
        }
        return switch (state) {
            case Offered offered when offered.to().equals(command.by()) -> Decision.accepted(event.get());
            case Offered offered ->
                Decision.refused(ReasonCode.NOT_YOURS, "Tin báo đang được chuyển cho cơ quan khác.");
            case Held held ->
                Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo chưa được chuyển cho cơ quan nào.");
            case Accepted accepted -> Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo đã được thụ lý.");
            case Unreceived unreceived -> throw new IllegalStateException("answered above");
        };
    }

    private boolean isKnownTo(AgencyCode agency, TipState state) {
        return !(state instanceof Unreceived)
                && WhoMaySee.ask(agency, handling(state)).sees();
    }

    @Override
    public Optional<List<AllowedStep>> allowed(TipState state) {
        return switch (state) {
            case Unreceived unreceived -> Optional.empty();
            case Held held -> Optional.of(List.of(AllowedStep.of(held.receiver(), OfferTip.class)));
            case Offered offered -> Optional.of(AllowedStep.of(offered.to(), AcceptTip.class, ReturnTip.class));
            case Accepted accepted -> Optional.of(List.of());
        };
    }

    @Override
    public TipState evolve(TipState state, TipEvent event) {
        return switch (event) {
            case TipReceived received -> new Held(received.by(), Set.copyOf(received.watchers()), received.content());
            case TipOffered offered -> {
                Set<AgencyCode> audience = new TreeSet<>(held(state).audience());
                audience.add(offered.to());
                yield new Offered(held(state).receiver(), audience, held(state).content(), offered.to());
            }
            case TipAccepted accepted ->
                new Accepted(handling(state).provider(), handling(state).audience(), accepted.by());
            case TipReturned returned ->
                state instanceof Offered offered
                        ? new Held(offered.receiver(), offered.audience(), offered.content())
                        : held(state);
        };
    }

    private static Held held(TipState state) {
        if (state instanceof Held held) {
            return held;
        }
        throw new IllegalStateException("the log offers a tip that nobody holds");
    }

    @Override
    public Attributes attributes(TipState state, TipEvent event) {
        return switch (event) {
            case TipReceived received
            when received.proposal() != null ->
                new Attributes(null, null, received.proposal().basis());
            case TipOffered offered
            when offered.proposal() != null ->
                new Attributes(null, null, offered.proposal().basis());
            default -> Attributes.NONE;
        };
    }

    @Override
    public Handling handling(TipState state) {
        return switch (state) {
            case Held held -> Handling.of(held.receiver(), held.audience());
            case Offered offered -> Handling.of(offered.receiver(), offered.audience());
            case Accepted accepted -> Handling.of(accepted.receiver(), accepted.audience());
            case Unreceived unreceived -> throw new IllegalStateException("nothing to handle");
        };
    }
}
