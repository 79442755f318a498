package vn.lienthong.exchange.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.fixture.Promises;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The life of one matter through time: commands are decided, and clocks ring in their order before each of them. At each
 * step it asserts what must hold for every matter that has clocks.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> the state
 */
public final class TimedLife<C extends AgencyCommand, E extends MatterEvent, S> {
    private static final Wording WORDING = new Wording(AgencyCode::value);

    /** The matter whose life it is. */
    public static final UUID MATTER = new UUID(0x389L, 0x92L);

    private final Decider<C, E, S> decider;
    private final UUID matter;
    private final List<E> events = new ArrayList<>();
    private S state;
    private Instant now;
    private int commands;

    /** A matter to which nothing has happened yet. */
    public TimedLife(Decider<C, E, S> decider, Instant beginning) {
        this(decider, beginning, MATTER);
    }

    /** The same beside another matter of its kind. */
    public TimedLife(Decider<C, E, S> decider, Instant beginning, UUID matter) {
        this.decider = decider;
        this.matter = matter;
        this.state = decider.initial();
        this.now = beginning;
    }

    /** Decides the command now, a minute after whatever was before, and lets it take effect if it is accepted. */
    public Decision<E> command(AgencyCode by, C content) {
        wait(now.plusSeconds(60));
        Command<C> command = new Command<>(content, matter.toString(), by, "command-" + commands++, now);
        S before = state;
        Decision<E> decision = decider.decide(command, state);
        assertThat(decider.decide(command, state)).as("the same again").isEqualTo(decision);
        assertThat(state).as("deciding changes nothing").isEqualTo(before);
        nothingIsBetrayed(command, decision);
        Promises.hold(decider, state, command, decision);
        switch (decision) {
            case Decision.Accepted<E>(List<E> accepted) -> {
                assertThat(accepted).isNotEmpty().allSatisfy(event -> {
                    assertThat(event.by()).isEqualTo(by);
                    assertThat(event.at()).isEqualTo(now);
                });
                happen(accepted);
            }
            case Decision.Refused<E>(List<Reason> reasons) ->
                assertThat(reasons)
                        .isNotEmpty()
                        .extracting(Reason::detail)
                        .allMatch(detail -> detail.matches("(?s)\\p{Lu}.*\\."));
        }
        return decision;
    }

    /** The events of a command that must be accepted. */
    public List<E> accepted(AgencyCode by, C content) {
        return switch (command(by, content)) {
            case Decision.Accepted<E>(List<E> accepted) -> accepted;
            case Decision.Refused<E>(List<Reason> reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    /** The reasons of a command that must be refused. */
    public List<Reason> refused(AgencyCode by, C content) {
        return switch (command(by, content)) {
            case Decision.Accepted<E>(List<E> accepted) -> throw new AssertionError("accepted: " + accepted);
            case Decision.Refused<E>(List<Reason> reasons) -> reasons;
        };
    }

    /** Lets time go on to then, every clock that runs out ringing on the way. */
    public void wait(Instant then) {
        for (Optional<Instant> next = decider.wakesAt(state);
                next.filter(at -> !at.isAfter(then)).isPresent();
                next = decider.wakesAt(state)) {
            ring(next.get().isBefore(now) ? now : next.get());
        }
        now = then.isBefore(now) ? now : then;
    }

    /** The platform was away until then, and catches up. */
    public void sleep(Instant then) {
        now = then;
        while (decider.wakesAt(state).filter(at -> !at.isAfter(then)).isPresent()) {
            ring(then);
        }
    }

    /** Others may belong to that community: what the matter makes of it. */
    public List<E> follow(Community community) {
        wait(now.plusSeconds(60));
        S before = state;
        List<E> followed = decider.follow(state, community, now);
        assertThat(decider.follow(state, community, now)).as("the same again").isEqualTo(followed);
        assertThat(state).as("deciding changes nothing").isEqualTo(before);
        happen(followed);
        assertThat(decider.follow(state, community, now)).as("and then no more").isEmpty();
        return followed;
    }

    private void ring(Instant at) {
        now = at;
        S before = state;
        List<E> rung = decider.wake(state, at);
        assertThat(decider.wake(state, at)).as("the same again").isEqualTo(rung);
        assertThat(rung)
                .as("a clock that rings says something")
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.at()).isEqualTo(at))
                .allSatisfy(event -> assertThat(WORDING.of(event).by())
                        .as("no agency did it")
                        .isNull());
        happen(rung);
        assertThat(state).as("a clock that has rung is not due again").isNotEqualTo(before);
    }

    /** Whoever may not see the matter is answered as if there were none. */
    private void nothingIsBetrayed(Command<C> command, Decision<E> decision) {
        boolean speaksOfIt = command.content().about() != null;
        if (speaksOfIt && !events.isEmpty() && !audience().contains(command.by())) {
            assertThat(decision).isEqualTo(decider.decide(command, decider.initial()));
            assertThat(((Decision.Refused<E>) decision).reasons())
                    .extracting(Reason::code)
                    .containsExactly(ReasonCode.NO_SUCH_MATTER);
        }
    }

    private void happen(List<E> accepted) {
        SortedSet<AgencyCode> before = events.isEmpty() ? new TreeSet<>() : audience();
        for (E event : accepted) {
            assertThat(event.about().key()).isEqualTo(matter.toString());
            assertThat(MessageTypes.of(event).read(Json.write(event))).isEqualTo(event);
            state = decider.evolve(state, event);
            events.add(event);
            assertThat(audience()).as("told only to those that may see it").containsAll(decider.told(state, event));
        }
        assertThat(state).as("the fold of the events").isEqualTo(folded());
        assertThat(audience()).as("the audience never shrinks").containsAll(before);
    }

    /** What the state is after a restart: the events folded anew. */
    public S folded() {
        S folded = decider.initial();
        for (E event : events) {
            folded = decider.evolve(folded, event);
        }
        return folded;
    }

    /** Where it stands. */
    public S state() {
        return state;
    }

    /** Everything that has happened, oldest first. */
    public List<E> events() {
        return List.copyOf(events);
    }

    /** Who finds this event in its inbox. */
    public Set<AgencyCode> told(E event) {
        return new HashSet<>(decider.told(state, event));
    }

    /** Who may see it now. */
    public SortedSet<AgencyCode> audience() {
        return decider.handling(state).audience();
    }

    /** When the next clock rings. */
    public Optional<Instant> wakesAt() {
        return decider.wakesAt(state);
    }

    /** What time it is. */
    public Instant now() {
        return now;
    }
}
