package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Over;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Promises;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explanation;

/** The course of one request in time: commands as they come, clocks as they run out. What always holds is asserted throughout. */
final class Course {
    private static final Wording WORDING = new Wording(AgencyCode::value);

    /** Every agency that there is today or was, as if each had an inbox. */
    static final Set<AgencyCode> EVERYBODY =
            Shipped.DIRECTORY.get().agencies().all().stream().map(Agency::code).collect(Collectors.toUnmodifiableSet());

    private final Supplier<Directory> directory;
    private final Requests requests;
    private final List<RequestEvent> events = new ArrayList<>();
    private RequestState state = new Unmade();
    private Instant now;
    private int commands;

    Course(Supplier<Directory> directory, Set<AgencyCode> enrolled, Instant beginning) {
        this.directory = Shipped.connecting(directory, enrolled);
        this.requests = new Requests(this.directory);
        this.now = beginning;
    }

    /** By the directory that ships, on a working Friday morning. */
    Course() {
        this(Shipped.DIRECTORY, EVERYBODY, Life.BEGINNING);
    }

    /** Commanded now; what it brings about takes effect. */
    Decision<RequestEvent> command(String by, RequestCommand content) {
        return command(by, content, "Nguyễn Văn An");
    }

    /** The same, sent by an officer of that name; null if nobody is named. */
    Decision<RequestEvent> command(String by, RequestCommand content, @Nullable String officer) {
        Command<RequestCommand> command = new Command<>(
                content, Life.MATTER.toString(), new AgencyCode(by), "command-" + commands++, now, officer);
        RequestState before = state;
        Decision<RequestEvent> decision = requests.decide(command, state);
        assertThat(requests.decide(command, state)).as("the same again").isEqualTo(decision);
        Promises.hold(requests, state, command, decision);
        switch (decision) {
            case Decision.Accepted<RequestEvent>(List<RequestEvent> accepted) -> {
                assertThat(accepted).isNotEmpty().allMatch(event -> event.by().equals(command.by()));
                happen(accepted);
            }
            case Decision.Refused<RequestEvent>(List<Reason> reasons) -> {
                assertThat(reasons).isNotEmpty();
                assertThat(reasons).extracting(Reason::detail).allMatch(detail -> detail.matches("(?s)\\p{Lu}.*\\."));
                assertThat(state).isSameAs(before);
            }
        }
        return decision;
    }

    /** Commanded now, and accepted. */
    Course does(String by, RequestCommand content) {
        Decision<RequestEvent> decision = command(by, content);
        assertThat(decision).as("%s: %s", by, content).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    /** Commanded now, and refused: why. */
    List<Reason> refused(String by, RequestCommand content) {
        Decision<RequestEvent> decision = command(by, content);
        assertThat(decision).as("%s: %s", by, content).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<RequestEvent>) decision).reasons();
    }

    /** Commanded now, and refused for one reason. */
    ReasonCode refusal(String by, RequestCommand content) {
        List<Reason> reasons = refused(by, content);
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().code();
    }

    /** Time passes, and each clock is heard as soon as it runs out. */
    List<RequestEvent> pass(Duration time) {
        Instant until = now.plus(time);
        List<RequestEvent> heard = new ArrayList<>();
        for (Instant next = next(until); next != null; next = next(until)) {
            now = next.isAfter(now) ? next : now;
            heard.addAll(wake());
            assertThat(heard).as("clocks that never stop").hasSizeLessThan(10_000);
        }
        now = until;
        return heard;
    }

    /** Time passes unheard, as while everything is down; then the clocks that ran out are heard, in their order. */
    List<RequestEvent> outage(Duration time) {
        now = now.plus(time);
        List<RequestEvent> heard = new ArrayList<>();
        for (Instant next = next(now); next != null; next = next(now)) {
            heard.addAll(wake());
            assertThat(heard).as("clocks that never stop").hasSizeLessThan(10_000);
        }
        return heard;
    }

    /** Time passes to that moment. */
    List<RequestEvent> passTo(Instant moment) {
        return pass(Duration.between(now, moment));
    }

    private Instant next(Instant until) {
        return requests.wakesAt(state).filter(at -> !at.isAfter(until)).orElse(null);
    }

    private List<RequestEvent> wake() {
        List<RequestEvent> woken = requests.wake(state, now);
        assertThat(requests.wake(state, now)).as("the same again").isEqualTo(woken);
        assertThat(woken)
                .isNotEmpty()
                .allMatch(event -> event.at().equals(now))
                .allSatisfy(event -> assertThat(WORDING.of(event).by())
                        .as("no agency did it")
                        .isNull());
        happen(woken);
        return woken;
    }

    /** Everything in memory is lost; the log is read again. */
    void restart() {
        RequestState before = state;
        state = folded();
        assertThat(state).as("the fold of the log").isEqualTo(before);
    }

    private void happen(List<RequestEvent> happened) {
        Set<AgencyCode> before = events.isEmpty() ? Set.of() : audience();
        for (RequestEvent event : happened) {
            assertThat(Json.read(Json.write(event), event.getClass())).isEqualTo(event);
            state = requests.evolve(state, event);
            events.add(event);
            assertThat(audience()).as("told").containsAll(told(event));
        }
        assertThat(audience()).as("the audience never shrinks").containsAll(before);
        assertThat(audience()).as("kept from the agency concerned").doesNotContain(concerned());
        if (state instanceof Open open) {
            open.obligations()
                    .values()
                    .forEach(each -> assertThat(!each.isLive() || each.next() != null)
                            .as("%s has a clock or an end", each)
                            .isTrue());
        }
        assertThat(state instanceof Over && requests.wakesAt(state).isPresent())
                .as("wakes when over")
                .isFalse();
    }

    private AgencyCode concerned() {
        AgencyCode concerned = Requests.last(state).content().concerned();
        return concerned == null ? new AgencyCode("NOBODY") : concerned;
    }

    private RequestState folded() {
        RequestState folded = new Unmade();
        for (RequestEvent event : events) {
            folded = requests.evolve(folded, Json.read(Json.write(event), event.getClass()));
        }
        return folded;
    }

    RequestState state() {
        return state;
    }

    /** What this agency owes. */
    Obligation of(String agency) {
        return Requests.last(state).obligations().get(new AgencyCode(agency));
    }

    /** Where this agency stands. */
    Standing standing(String agency) {
        return of(agency).standing();
    }

    Set<AgencyCode> audience() {
        return requests.handling(state).audience();
    }

    Set<AgencyCode> told(RequestEvent event) {
        return requests.told(state, event);
    }

    Attributes attributes(RequestEvent event) {
        return requests.attributes(state, event);
    }

    List<RequestEvent> events() {
        return List.copyOf(events);
    }

    /** The latest event of this kind. */
    <E extends RequestEvent> E last(Class<E> kind) {
        return events.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    Instant now() {
        return now;
    }

    Explanation explanation() {
        return new RequestExplains(new FeedItems(directory)::name, new Lines(directory))
                .explain(events, Counting.day(now));
    }

    static List<AgencyCode> codes(String... codes) {
        return List.of(codes).stream().map(AgencyCode::new).toList();
    }
}
