package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What ships, put before the decider. */
class PublishShippedTest {
    private static final List<DirectoryEntry> SHIPPED = Shipped.DIRECTORY.get().entries();

    private final Rules rules = new Rules();

    @Test
    void hasTheSameDigestHoweverOftenItIsLoadedAndHavingTravelled() {
        DirectoryRelease release = PublishShipped.release(SHIPPED);
        List<DirectoryEntry> travelled = SHIPPED.stream()
                .map(entry -> Json.read(Json.write(entry), DirectoryEntry.class))
                .toList();

        assertThat(PublishShipped.release(Directory.shipped().entries())).isEqualTo(release);
        assertThat(PublishShipped.release(travelled)).isEqualTo(release);
        assertThat(release.entries()).isEqualTo(SHIPPED.size());
        assertThat(release.digest()).matches("[0-9a-f]{64}");
        assertThat(PublishShipped.release(SHIPPED.reversed()).digest()).isNotEqualTo(release.digest());
        assertThat(PublishShipped.release(SHIPPED.subList(1, SHIPPED.size())).digest())
                .isNotEqualTo(release.digest());
    }

    @Test
    void becomesTheDirectoryThatShips() {
        List<DirectoryEntry> all = new ArrayList<>(SHIPPED);
        all.add(DirectoryEntry.of(PublishShipped.release(SHIPPED)));
        Command<DirectoryCommand> command = new Command<>(
                new RecordEntries("Danh mục phát hành", all, null),
                "directory",
                AgencyCode.STANDING_OFFICE,
                "directory-1",
                Instant.parse("2026-11-20T02:00:00Z"));

        DirectoryState state = after(rules.decide(command, rules.initial()));

        assertThat(state.entries().values()).containsExactlyElementsOf(all);
        assertThat(Directory.of(state.entries().values()).entries()).isEqualTo(SHIPPED);
        assertThat(Life.refusal(rules.decide(command, state))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    private DirectoryState after(Decision<DirectoryEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        List<DirectoryEvent> events = ((Decision.Accepted<DirectoryEvent>) decision).events();
        assertThat(((DirectoryEvent.EntryRecorded) events.getLast()).entry().release())
                .as("the release closes what ships")
                .isNotNull();
        DirectoryState state = rules.initial();
        for (DirectoryEvent event : events) {
            state = rules.evolve(state, event);
        }
        return state;
    }
}
