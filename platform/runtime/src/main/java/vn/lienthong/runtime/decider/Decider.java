package vn.lienthong.runtime.decider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.Community;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;

/**
 * The rules of one kind of matter. Pure: no clock, no input or output, the same answer for the same arguments.
 *
 * @param <C> the commands it answers
 * @param <E> the events it brings about
 * @param <S> the state it decides on, which is the fold of the events
 */
public interface Decider<C, E extends MatterEvent, S> {
    /** The kind of matter. */
    Matter matter();

    /** The state before anything has happened. */
    S initial();

    /** Events or a refusal; changes nothing. */
    Decision<E> decide(Command<C> command, S state);

    /**
     * What the state allows to be done, and to whom: told with the refusal of a step that it does not allow. None if nothing
     * more may be done; empty if these rules do not say.
     */
    default Optional<List<AllowedStep>> allowed(S state) {
        return Optional.empty();
    }

    /** The state after the event, which has happened and is not questioned. */
    S evolve(S state, E event);

    /** The state after all of them, the oldest first. */
    default S evolve(S state, List<? extends E> events) {
        S after = state;
        for (E event : events) {
            after = evolve(after, event);
        }
        return after;
    }

    /** When time alone next brings something about, if nothing is commanded before; empty if it never does. */
    default Optional<Instant> wakesAt(S state) {
        return Optional.empty();
    }

    /**
     * What time alone brings about in a state whose {@link #wakesAt} has come: the events of the clock that ran out first, at
     * least one. After them the matter wakes later or never. With several clocks run out it is asked again, so that they are
     * caught up with in their order.
     *
     * @param now when it is noticed, not before {@code wakesAt(state)}; the {@code at} of the events
     */
    default List<E> wake(S state, Instant now) {
        return List.of();
    }

    /** The communities that the matter follows: when others belong to one of them, {@link #follow} is asked. */
    default Set<Community> follows(S state) {
        return Set.of();
    }

    /**
     * What it brings about that others may belong to a community that the matter follows: the events, none where it changes nothing.
     *
     * @param now the {@code at} of the events
     */
    default List<E> follow(S state, Community community, Instant now) {
        return List.of();
    }

    /** Who may see the matter in this state, which is not the initial one. */
    Handling handling(S state);

    /**
     * Which of those that may see the matter find the event in their inbox: all of them, as far as the event itself is for them
     * ({@link MatterEvent#isTold}). {@code state} is that after the decision.
     */
    default Set<AgencyCode> told(S state, E event) {
        return handling(state).audience();
    }

    /**
     * Who is connected, where the state of the matter itself says so, as that of the directory does; empty for all others, of which
     * the directory is asked. {@code state} is that after the decision.
     */
    default Optional<Connections> connections(S state) {
        return Optional.empty();
    }

    /**
     * Whether people call the matter by a number, where its kind has numbers: a gap between the numbers of others tells whoever sees all
     * others that there is one. {@code state} is that after the decision.
     */
    default boolean isNumbered(S state) {
        return true;
    }

    /** Adds to the envelope of an event: urgency, due time, basis. {@code state} is that after the decision. */
    default Attributes attributes(S state, E event) {
        return Attributes.NONE;
    }
}
