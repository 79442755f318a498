package vn.lienthong.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class CurrentDirectoryTest {
    private final CurrentDirectory current = new CurrentDirectory();

    @Test
    void waitsForTheFirstDirectory() throws Exception {
        FutureTask<Directory> asked = new FutureTask<>(current::get);
        Thread asking = Thread.ofPlatform().start(asked);
        await().until(() -> asking.getState() == Thread.State.TIMED_WAITING);
        assertThat(asked.isDone()).isFalse();

        current.reach(reached(7));

        assertThat(asked.get()).isSameAs(Shipped.DIRECTORY.get());
    }

    @Test
    void answersAtOnceWhenItIsThere() {
        current.reach(reached(7));

        Thread.currentThread().interrupt(); // would end any waiting
        try {
            assertThat(current.get()).isSameAs(Shipped.DIRECTORY.get());
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void saysThatTheDirectoryIsAwayWhenTheWaitingEnds() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(DirectoryAway.class)
                .isThrownBy(current::get)
                .withMessageContaining("lienthong.directory");
        assertThat(Thread.interrupted())
                .as("whoever interrupted is still heard")
                .isTrue();
    }

    @Test
    void waitsNoLongerThanItIsTold() throws Exception {
        assertThat(current.within(Duration.ZERO)).isEmpty();

        current.reach(reached(7));

        assertThat(current.within(Duration.ZERO)).contains(reached(7));
    }

    @Test
    void tellsOfTheOneThatIsThereAndOfEachThatComes() {
        List<Long> told = new ArrayList<>();
        current.tell(reached -> told.add(reached.position()));
        assertThat(told).isEmpty();

        current.reach(reached(7));
        current.reach(reached(9));
        List<Long> late = new ArrayList<>();
        current.tell(reached -> late.add(reached.position()));
        current.reach(reached(11));

        assertThat(told).containsExactly(7L, 9L, 11L);
        assertThat(late).containsExactly(9L, 11L);
    }

    @Test
    void isTheOneReachedLast() {
        assertThat(current.reached()).isEmpty();

        current.reach(reached(7));
        current.reach(reached(9));

        assertThat(current.reached()).map(Reached::position).contains(9L);
    }

    @Test
    void tellsTheHealthOfTheServiceByItsPosition() {
        var indicator = new DirectoryBeans().directory(current);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        current.reach(reached(7));

        Health health = (Health) indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("position", 7L).containsEntry("release", "0.1.0 00");
    }

    private static Reached reached(long position) {
        return new Reached(Shipped.DIRECTORY.get(), position, "0.1.0 00");
    }
}
