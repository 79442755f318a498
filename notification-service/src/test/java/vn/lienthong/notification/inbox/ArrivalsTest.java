package vn.lienthong.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.inbox.AMockedInbox.AGENCY;
import static vn.lienthong.notification.inbox.AMockedInbox.withoutEnvelope;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ArrivalsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void letsThoseWhoComeReadOnThemselvesWhenTheBrokerIsAway() throws InterruptedException {
        Consumers away = new Consumers(Map.of(), settings -> {
            throw new KafkaException("away");
        });

        try (Arrivals arrivals = new Arrivals(away, new SimpleMeterRegistry())) {
            assertThat(arrivals.await(AGENCY, 7, LONG)).isTrue();
        }
    }

    /** The one who read earlier joins while another waits, and the next who comes interrupts the looking. */
    @Test
    void looksForOneWhoComesWhenItIsWokenUpMeanwhile() throws Exception {
        Interrupted inbox = new Interrupted();
        try (Arrivals arrivals = new Arrivals(inbox.consumers(), new SimpleMeterRegistry())) {
            CompletableFuture<Boolean> later = awaiting(arrivals, 5);
            inbox.looked.await();

            CompletableFuture<Boolean> earlier = awaiting(arrivals, 3);
            inbox.soughtAgain.await();
            inbox.schedulePollTask(() -> inbox.addRecord(withoutEnvelope(3)));

            assertThat(earlier.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(later.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static CompletableFuture<Boolean> awaiting(Arrivals arrivals, long position) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return arrivals.await(AGENCY, position, LONG);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    /** Woken up once, when its position is asked for. */
    private static final class Interrupted extends AMockedInbox {
        private final CountDownLatch looked = new CountDownLatch(1);
        private final CountDownLatch soughtAgain = new CountDownLatch(1);
        private final AtomicBoolean interrupted = new AtomicBoolean();

        Interrupted() {
            super(5);
        }

        @Override
        public synchronized long position(TopicPartition partition) {
            if (interrupted.compareAndSet(false, true)) {
                throw new WakeupException();
            }
            return super.position(partition);
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            looked.countDown();
            if (offset == 3) {
                soughtAgain.countDown();
            }
        }
    }
}
