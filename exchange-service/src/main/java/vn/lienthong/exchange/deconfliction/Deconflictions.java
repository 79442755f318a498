package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactReminded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.contract.deconfliction.DeconflictionMove;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.deconfliction.DeconflictionState.None;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Over;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Suspected;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of deconfliction. What an agency has registered is for itself alone, overseers not excepted; of another it learns that there is
 * one, once, and who it is when both have agreed.
 */
final class Deconflictions implements Decider<DeconflictionMove, DeconflictionEvent, DeconflictionState> {
    private final Registering registering;
    private final Answering answering;
    private final Noticing noticing;

    Deconflictions(Supplier<Directory> directory) {
        this.registering = new Registering();
        this.answering = new Answering(directory);
        this.noticing = new Noticing(directory);
    }

    @Override
    public Matter matter() {
        return Matter.DECONFLICTION;
    }

    @Override
    public DeconflictionState initial() {
        return new None();
    }

    @Override
    public Decision<DeconflictionEvent> decide(Command<DeconflictionMove> command, DeconflictionState state) {
        return switch (command.content()) {
            case DeconflictionNotice notice -> noticing.decide(notice, command, state);
            case RegisterInterest register ->
                state instanceof None
                        ? registering.decide(register, command)
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Đối chiếu này đã được đăng ký.");
            case DeconflictionCommand other ->
                command.by().equals(whose(state)) ? answering.decide(other, command, state) : noSuchMatter();
        };
    }

    private static Decision<DeconflictionEvent> noSuchMatter() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có hồ sơ đối chiếu này.");
    }

    /** Null before anything has happened. */
    static @Nullable AgencyCode whose(DeconflictionState state) {
        return switch (state) {
            case None none -> null;
            case Alone alone -> alone.by();
            case Met met -> met.own().by();
            case Suspected suspected -> suspected.office();
            case Over over -> over.whose();
        };
    }

    @Override
    public Optional<List<AllowedStep>> allowed(DeconflictionState state) {
        return Optional.of(Answering.allowed(state));
    }

    @Override
    public DeconflictionState evolve(DeconflictionState state, DeconflictionEvent event) {
        return Evolving.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(DeconflictionState state) {
        return Clocks.wakesAt(state);
    }

    @Override
    public List<DeconflictionEvent> wake(DeconflictionState state, Instant now) {
        return Clocks.wake(state, now);
    }

    /** That sources are counted is no news: what comes of it may be. */
    @Override
    public Set<AgencyCode> told(DeconflictionState state, DeconflictionEvent event) {
        return event instanceof SourcesAsked ? Set.of() : handling(state).audience();
    }

    /** The agency alone. */
    @Override
    public Handling handling(DeconflictionState state) {
        AgencyCode whose = whose(state);
        if (whose == null) {
            throw new IllegalStateException("nothing to handle");
        }
        return Handling.of(whose, List.of(whose));
    }

    @Override
    public Attributes attributes(DeconflictionState state, DeconflictionEvent event) {
        return switch (event) {
            case PartnerFound found -> new Attributes(null, found.deadline().dueAt(), null);
            case ContactReminded reminded -> new Attributes(null, reminded.dueAt(), null);
            default -> Attributes.NONE;
        };
    }
}
