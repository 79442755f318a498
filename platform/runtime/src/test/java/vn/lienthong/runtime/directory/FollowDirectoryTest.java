package vn.lienthong.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.runtime.directory.ALog.HOURS;
import static vn.lienthong.runtime.directory.ALog.goods;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.support.KafkaNull;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Batch;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Message;

class FollowDirectoryTest {
    private static final DirectoryEntry SILK = goods("test_silk", "lụa");
    private static final DirectoryEntry TEA = goods("test_tea", "chè");

    private final CurrentDirectory current = new CurrentDirectory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FollowDirectory follow = new FollowDirectory(current, meters);
    private final ALog log = ALog.shipped();
    private int read;

    @Test
    void holdsNothingBeforeTheReleaseIsIn() {
        readUpTo(log.size() - 1);
        assertThat(current.reached()).isEmpty();

        readUpTo(log.size());

        Reached reached = reached();
        assertThat(reached.position()).isEqualTo(log.size() - 1);
        assertThat(reached.release()).isEqualTo("0.1.0 " + "0".repeat(64));
        assertThat(reached.directory().entries()).isEqualTo(ALog.entries());
    }

    @Test
    void takesAChangeAtTheReleaseThatClosesIt() {
        readAll();

        log.change(SILK, TEA);
        readAll();

        assertThat(reached().position()).isEqualTo(log.size() - 1);
        assertThat(reached().directory().entries())
                .contains(SILK, TEA)
                .hasSize(ALog.entries().size() + 2);
    }

    @Test
    void keepsTheFormerDirectoryUntilTheChangeIsReadToItsEnd() {
        readAll();
        Reached former = reached();
        log.remove(HOURS.key()).record(SILK).change(HOURS);

        while (read < log.size() - 1) {
            readUpTo(read + 1);
            assertThat(reached()).isSameAs(former);
        }

        readAll();
        assertThat(reached().position()).isEqualTo(log.size() - 1);
        assertThat(reached().directory().entries()).contains(HOURS, SILK);
        assertThat(contradictory()).isZero();
    }

    @Test
    void takesOfABatchTheLastChangeThatIsWholeAndNothingOfTheNext() {
        readAll();
        log.change(SILK);
        int closed = log.size();
        log.record(TEA).release("0.1.0");

        readUpTo(closed + 1);

        assertThat(reached().position()).isEqualTo(closed - 1);
        assertThat(reached().directory().entries()).contains(SILK).doesNotContain(TEA);
    }

    @Test
    void forgetsARemovedEntry() {
        log.change(SILK);
        readAll();
        assertThat(goodsNow()).hasSize(1);

        log.remove(SILK.key()).release("0.1.0");
        readAll();

        assertThat(goodsNow()).isEmpty();
        assertThat(reached().directory().entries()).isEqualTo(ALog.entries());
    }

    @Test
    void forgetsNothingThatWasNeverThere() {
        log.remove(SILK.key()).release("0.1.0");

        readAll();

        assertThat(reached().position()).isEqualTo(log.size() - 1);
        assertThat(reached().directory().entries()).isEqualTo(ALog.entries());
    }

    @Test
    void keepsTheNewestOfEachEntry() {
        log.change(SILK).change(goods("test_silk", "tơ lụa"));

        readAll();

        assertThat(goodsNow()).extracting("nameVi").containsExactly("tơ lụa");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void takesNothingWhereTheReleaseCountsOtherwise(int more) {
        readAll();
        Reached former = reached();

        log.record(SILK).release("0.1.0", ALog.entries().size() + 1 + more);
        readAll();
        assertThat(reached()).isSameAs(former);

        log.release("0.1.0");
        readAll();
        assertThat(reached().directory().entries()).contains(SILK);
    }

    @Test
    void keepsTheFormerWhereTheDirectoryContradictsItselfAndCountsIt() {
        readAll();
        Reached former = reached();

        log.remove(HOURS.key()).release("0.1.0");
        readAll();
        assertThat(reached()).isSameAs(former);
        assertThat(contradictory()).isEqualTo(1);

        log.change(HOURS);
        readAll();
        assertThat(reached().position()).isEqualTo(log.size() - 1);
        assertThat(contradictory()).isEqualTo(1);
    }

    /** An entry was changed after the release: compaction leaves it only there, behind a release that is older. */
    @Test
    void doesNotTakeAnOlderReleaseThatLacksWhatCompactionLeftBehindIt() {
        DirectoryEntry changed = goods("test_silk", "tơ lụa");
        log.change(SILK, TEA);
        int released = log.size();
        log.record(changed);
        int compacted = log.size();
        log.compact(compacted).release("0.1.0");

        readUpTo(released);
        assertThat(current.reached()).as("at the older release").isEmpty();
        readUpTo(compacted);
        assertThat(current.reached()).as("behind the changed entry").isEmpty();

        readAll();
        assertThat(reached().position()).isEqualTo(log.size() - 1);
        assertThat(reached().directory().entries())
                .contains(changed, TEA)
                .hasSize(ALog.entries().size() + 2);
    }

    /** One entry fewer and one more make the same number; what is missing at the older release is missing all the same. */
    @Test
    void doesNotTakeAnOlderReleaseWhereAnEntryWasAddedForOneThatMoved() {
        log.change(SILK);
        int released = log.size();
        log.remove(SILK.key()).record(TEA);
        log.compact(log.size()).release("0.1.0");

        readUpTo(released);
        assertThat(current.reached()).isEmpty();

        readAll();
        assertThat(reached().directory().entries()).contains(TEA).doesNotContain(SILK);
    }

    @Test
    void countsAndPassesOverWhatItCannotReadAndTakesTheRest() {
        readAll();
        log.record(SILK);
        Message good = ALog.message(aTip());
        Batch batch = log.batch(read, log.size());
        long next = log.size();

        follow.accept(batch.with(next, "a", Map.of(), new byte[] {1, 2, 3})
                .with(next + 1, "b", Map.of("ce_id", "1"), KafkaNull.INSTANCE)
                .with(next + 2, "c", new Message(good.envelope(), new byte[] {'{'}))
                .with(next + 3, "d", good)
                .message());
        read = log.size();
        log.release("0.1.0");
        readAll();

        assertThat(unreadable()).isEqualTo(4);
        assertThat(reached().directory().entries()).contains(SILK);
    }

    @Test
    void passesOverWhatIsNoEventOfTheDirectoryThoughItComesUnderTheKeyOfTheRelease() {
        readAll();
        Reached former = reached();

        follow.accept(Batch.of(ALog.TOPIC)
                .with(log.size(), DirectoryRelease.KEY, ALog.message(aTip()))
                .message());
        assertThat(unreadable()).isEqualTo(1);
        assertThat(reached()).isSameAs(former);

        log.change(SILK);
        readAll();
        assertThat(reached().directory().entries()).contains(SILK);
    }

    @Test
    void takesNothingAtAnotherEntryThatComesUnderTheKeyOfTheRelease() {
        readAll();
        Reached former = reached();

        log.record(DirectoryRelease.KEY, TEA);
        readAll();
        assertThat(reached()).isSameAs(former);

        log.change(SILK);
        readAll();
        assertThat(reached().directory().entries()).contains(SILK).doesNotContain(TEA);
    }

    @Test
    void standsWhereItStoodAfterABatchInWhichNothingCanBeRead() {
        readAll();
        Reached former = reached();

        follow.accept(Batch.of(ALog.TOPIC)
                .with(log.size(), "a", Map.of(), new byte[] {1, 2, 3})
                .message());
        follow.accept(Batch.of(ALog.TOPIC).message());

        assertThat(reached()).isSameAs(former);
    }

    @Test
    void isTheSameWhenRecordsComeAgain() {
        int again = log.change(SILK).size();
        log.remove(SILK.key()).change(TEA);
        readAll();
        List<DirectoryEntry> once = reached().directory().entries();

        follow.accept(log.batch(again, log.size()).message());

        assertThat(reached().directory().entries()).isEqualTo(once);
        assertThat(reached().position()).isEqualTo(log.size() - 1);
    }

    @Test
    void measuresWhereItStands() {
        new DirectoryBeans().directoryPosition(current).bindTo(meters);
        assertThat(meters.get("lienthong.directory.position").gauge().value()).isEqualTo(-1);

        readAll();

        assertThat(meters.get("lienthong.directory.position").gauge().value()).isEqualTo(log.size() - 1);
        assertThat(meters.get("lienthong.directory.entries").gauge().value()).isEqualTo(log.size());
    }

    @Test
    void holdsAllThatShips() {
        ALog whole = ALog.empty();
        List<DirectoryEntry> shipped =
                Shipped.connecting(List.of(new AgencyCode("NSC389-SO"))).get().entries();
        shipped.forEach(whole::record);
        whole.record(DirectoryEntry.of(new DirectoryRelease("0.1.0", "0".repeat(64), shipped.size())));

        follow.accept(whole.batch(0, whole.size()).message());

        assertThat(reached().directory().entries()).isEqualTo(shipped);
    }

    @Test
    void takesNoDirectoryThatDoesNotSayWhoIsConnected() {
        ALog before = ALog.empty();
        ALog.entries().stream().filter(entry -> entry.connection() == null).forEach(before::record);
        before.release("0.1.0");
        follow.accept(before.batch(0, before.size()).message());
        assertThat(current.reached()).isEmpty();

        ALog.entries().stream().filter(entry -> entry.connection() != null).forEach(before::record);
        before.release("0.2.0");
        follow.accept(before.batch(0, before.size()).message());

        assertThat(reached().directory().entries()).isEqualTo(ALog.entries());
    }

    private double unreadable() {
        return meters.counter("lienthong.projection.unreadable", "view", "directory")
                .count();
    }

    private double contradictory() {
        return meters.counter("lienthong.directory.contradictory").count();
    }

    private void readAll() {
        readUpTo(log.size());
    }

    private void readUpTo(int end) {
        follow.accept(log.batch(read, end).message());
        read = end;
    }

    private Reached reached() {
        return current.reached().orElseThrow();
    }

    private static TipAccepted aTip() {
        return new TipAccepted(new TipId(new UUID(1, 2)), new AgencyCode("MS-15"), Instant.EPOCH);
    }

    private List<CodeWord> goodsNow() {
        return reached().directory().words().all().stream()
                .filter(word -> word.list() == CodeList.GOODS)
                .toList();
    }
}
