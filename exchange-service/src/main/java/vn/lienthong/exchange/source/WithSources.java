package vn.lienthong.exchange.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.source.SourceCommand;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceNotice;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of matters of one kind, which may rest on information: what is said of that information is decided here, all else by their own
 * rules, which know nothing of it.
 */
public final class WithSources<C, E extends MatterEvent, S> implements Decider<Object, MatterEvent, Sourced<S>> {
    private final Decider<C, E, S> own;
    private final Answerers<S> answerers;
    private final Reviewing reviewing;

    /** @param own the rules of such matters, which are asked of all that is not said of their sources */
    public WithSources(Decider<C, E, S> own, Supplier<Directory> directory, Answerers<S> answerers) {
        this.own = own;
        this.answerers = answerers;
        this.reviewing = new Reviewing(own.matter(), directory);
    }

    @Override
    public Matter matter() {
        return own.matter();
    }

    @Override
    public Sourced<S> initial() {
        return Sourced.begun(own.initial());
    }

    @Override
    public Decision<MatterEvent> decide(Command<Object> command, Sourced<S> state) {
        return switch (command.content()) {
            case SourceNotice notice ->
                isThere(state)
                        ? reviewing.noticed(command, notice, handling(state), asked(state), state.sources())
                        : reviewing.noSuchMatter();
            case SourceCommand review ->
                isThere(state)
                        ? reviewing.reviewed(command, review, handling(state), asked(state), state.sources())
                        : reviewing.noSuchMatter();
            default -> decidedByItsOwn(command, state);
        };
    }

    @SuppressWarnings("unchecked") // the door sends each type to the topic of its own matter
    private Decision<MatterEvent> decidedByItsOwn(Command<Object> command, Sourced<S> state) {
        return switch (own.decide((Command<C>) (Command<?>) command, state.matter())) {
            case Decision.Accepted<E>(List<E> events) ->
                new Decision.Accepted<>(withMoved(state, events, command.now()));
            case Decision.Refused<E>(var reasons) -> new Decision.Refused<>(reasons);
        };
    }

    /** What has happened to the matter; behind it, that what somebody has yet to look at another looks at now, who answers in its place. */
    private List<MatterEvent> withMoved(Sourced<S> before, List<E> events, Instant now) {
        if (before.id() == null || events.isEmpty() || owed(before).isEmpty()) {
            return List.copyOf(events);
        }
        S after = own.evolve(before.matter(), events);
        Set<AgencyCode> answering = answerers.of(after);
        if (answering.isEmpty()) {
            return List.copyOf(events);
        }
        Set<AgencyCode> newly = new TreeSet<>(answering);
        newly.removeAll(asked(before));
        List<MatterEvent> all = new ArrayList<>(events);
        all.addAll(reviewing.moved(
                before.id(),
                before.sources(),
                own.handling(after).provider(),
                agency -> answerers.isReplaced(agency, after),
                newly,
                now));
        return List.copyOf(all);
    }

    private boolean isThere(Sourced<S> state) {
        return !state.matter().equals(own.initial());
    }

    private Set<AgencyCode> asked(Sourced<S> state) {
        return answerers.of(state.matter());
    }

    /** What somebody has yet to look at; nothing where the matter has ended, and nobody answers for it any more. */
    List<Sources.Owed> owed(Sourced<S> state) {
        return isThere(state) && !asked(state).isEmpty() ? state.sources().owed() : List.of();
    }

    @Override
    public Optional<List<AllowedStep>> allowed(Sourced<S> state) {
        return own.allowed(state.matter())
                .map(steps -> Stream.concat(
                                steps.stream(),
                                owed(state).stream()
                                        .map(Sources.Owed::by)
                                        .distinct()
                                        .map(reviewing::step))
                        .toList());
    }

    @Override
    @SuppressWarnings("unchecked") // what is no event of its sources is one of its own
    public Sourced<S> evolve(Sourced<S> state, MatterEvent event) {
        return event instanceof SourceEvent<?> source
                ? new Sourced<>(state.matter(), source.about(), state.sources().after(source.step()))
                : new Sourced<>(own.evolve(state.matter(), (E) event), state.id(), state.sources());
    }

    @Override
    public Optional<Instant> wakesAt(Sourced<S> state) {
        return Stream.concat(own.wakesAt(state.matter()).stream(), ofSources(state).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> ofSources(Sourced<S> state) {
        return owed(state).isEmpty() ? Optional.empty() : state.sources().wakesAt();
    }

    @Override
    public List<MatterEvent> wake(Sourced<S> state, Instant now) {
        Optional<Instant> ofSources = ofSources(state);
        boolean first = ofSources.isPresent()
                && own.wakesAt(state.matter())
                        .filter(due -> !due.isAfter(ofSources.get()))
                        .isEmpty();
        if (!first) {
            return withMoved(state, own.wake(state.matter(), now), now);
        }
        MatterId id = Objects.requireNonNull(state.id(), "what is owed was told");
        List<MatterEvent> events = new ArrayList<>();
        state.sources().wake(ofSources.get(), now).forEach(step -> events.add(SourceEvent.of(id, step)));
        return events;
    }

    @Override
    public Set<Community> follows(Sourced<S> state) {
        return own.follows(state.matter());
    }

    @Override
    public List<MatterEvent> follow(Sourced<S> state, Community community, Instant now) {
        return withMoved(state, own.follow(state.matter(), community, now), now);
    }

    @Override
    public Handling handling(Sourced<S> state) {
        return own.handling(state.matter());
    }

    /** A reminder reaches who owes it and who answers for the matter; all else of its sources all that may see it. */
    @Override
    @SuppressWarnings("unchecked") // what is no event of its sources is one of its own
    public Set<AgencyCode> told(Sourced<S> state, MatterEvent event) {
        if (!(event instanceof SourceEvent<?> source)) {
            return own.told(state.matter(), (E) event);
        }
        Handling handling = handling(state);
        return source.step() instanceof SourceStep.Reminded reminded
                ? Stream.of(reminded.by(), handling.provider()).collect(Collectors.toUnmodifiableSet())
                : handling.audience();
    }

    @Override
    public Optional<Connections> connections(Sourced<S> state) {
        return own.connections(state.matter());
    }

    @Override
    @SuppressWarnings("unchecked") // what is no event of its sources is one of its own
    public Attributes attributes(Sourced<S> state, MatterEvent event) {
        return event instanceof SourceEvent<?> source
                ? Reviewing.attributes(source.step())
                : own.attributes(state.matter(), (E) event);
    }
}
