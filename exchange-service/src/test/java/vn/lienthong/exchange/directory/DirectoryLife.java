package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.played.Played;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The directory from its first entry on, decided command by command. At each step it asserts what must always hold. */
final class DirectoryLife {
    private static final Instant BEGINNING = Instant.parse("2026-11-20T02:00:00Z");

    private final Rules rules = new Rules();
    private final List<DirectoryEvent> events = new ArrayList<>();
    private DirectoryState state = rules.initial();
    private Instant now = BEGINNING;

    /** With the entries of the {@link Sketch}. */
    static DirectoryLife begun() {
        return of(Sketch.entries());
    }

    /** With these entries. */
    static DirectoryLife of(List<DirectoryEntry> entries) {
        DirectoryLife life = new DirectoryLife();
        DirectoryEntry[] all = entries.toArray(DirectoryEntry[]::new);
        assertThat(life.command(Sketch.OFFICE, Sketch.record(all))).isInstanceOf(Decision.Accepted.class);
        return life;
    }

    Decision<DirectoryEvent> command(AgencyCode by, DirectoryCommand content) {
        Map<String, DirectoryEntry> before = entries();
        Command<DirectoryCommand> command = new Command<>(content, "directory", by, "command-" + events.size(), now);
        Decision<DirectoryEvent> decision = rules.decide(command, state);
        assertThat(rules.decide(command, state)).as("the same again").isEqualTo(decision);
        assertThat(entries()).as("deciding changes nothing").isEqualTo(before);
        Played.command(by, content, decision instanceof Decision.Accepted);
        switch (decision) {
            case Decision.Accepted<DirectoryEvent>(List<DirectoryEvent> accepted) -> happen(by, accepted);
            case Decision.Refused<DirectoryEvent>(List<Reason> reasons) ->
                assertThat(reasons)
                        .isNotEmpty()
                        .extracting(Reason::detail)
                        .allMatch(detail -> detail.matches("(?s)\\p{Lu}.*\\."), "a sentence");
        }
        now = now.plusSeconds(60);
        return decision;
    }

    /** Decides it and expects that it takes effect. */
    List<DirectoryEvent> accepted(AgencyCode by, DirectoryCommand content) {
        Decision<DirectoryEvent> decision = command(by, content);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<DirectoryEvent>) decision).events();
    }

    /** Decides it and expects that it does not. */
    List<Reason> refused(AgencyCode by, DirectoryCommand content) {
        Decision<DirectoryEvent> decision = command(by, content);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<DirectoryEvent>) decision).reasons();
    }

    private void happen(AgencyCode by, List<DirectoryEvent> accepted) {
        assertThat(accepted).isNotEmpty();
        for (DirectoryEvent event : accepted) {
            assertThat(event.by()).isEqualTo(by);
            assertThat(event.at()).isEqualTo(now);
            assertThat(Json.read(Json.write(event), event.getClass())).isEqualTo(event);
            state = rules.evolve(state, event);
            events.add(event);
        }
        assertThat(rules.handling(state).audience()).contains(by);
        assertThat(accepted)
                .allSatisfy(
                        event -> assertThat(rules.handling(state).audience()).containsAll(rules.told(state, event)));
        assertThat(entries()).as("the fold of the events").isEqualTo(folded());
        entries().forEach((key, entry) -> assertThat(entry.key()).isEqualTo(key));
        assertThat(directory().entries())
                .containsExactlyInAnyOrderElementsOf(entries().values().stream()
                        .filter(entry -> entry.release() == null)
                        .toList());
    }

    private Map<String, DirectoryEntry> folded() {
        DirectoryState folded = rules.initial();
        for (DirectoryEvent event : events) {
            folded = rules.evolve(folded, event);
        }
        return folded.entries();
    }

    Map<String, DirectoryEntry> entries() {
        return state.entries();
    }

    DirectoryState state() {
        return state;
    }

    /** The whole of it. */
    Directory directory() {
        return Directory.of(entries().values());
    }
}
