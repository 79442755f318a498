package vn.lienthong.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.notification.inbox.AMockedInbox.AGENCY;
import static vn.lienthong.notification.inbox.AMockedInbox.INBOX;
import static vn.lienthong.notification.inbox.AMockedInbox.withoutEnvelope;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.runtime.web.Refusal;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InboxesTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void givesUpABrokerThatFallsSilentBehindTheFirstEvent() {
        AMockedInbox inbox = new AMockedInbox(9);
        inbox.schedulePollTask(() -> inbox.addRecord(visible(0)));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inboxes(inbox).read(AGENCY, 0, 10));
    }

    /** Each comes in less time than a broker may be silent, all of them take longer. */
    @Test
    void bearsWithABrokerThatHasOnlyWhatIsNotForTheReader() throws InterruptedException {
        AMockedInbox inbox = new AMockedInbox(6);
        for (int offset = 0; offset < 6; offset++) {
            ConsumerRecord<byte[], byte[]> record = withoutEnvelope(offset);
            inbox.schedulePollTask(() -> {
                pause();
                inbox.addRecord(record);
            });
        }

        Slice slice = inboxes(inbox).read(AGENCY, 0, 10);

        assertThat(slice.entries()).isEmpty();
        assertThat(slice.next()).isEqualTo(6);
    }

    private static Inboxes inboxes(AMockedInbox inbox) {
        return new Inboxes(inbox.consumers(), new SimpleMeterRegistry(), PATIENCE);
    }

    private static ConsumerRecord<byte[], byte[]> visible(long offset) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(INBOX.topic(), 0, offset, null, "{}".getBytes(StandardCharsets.UTF_8));
        new Envelope("e-1", Sources.of(AGENCY), "t", null, null, AGENCY, "MS-15", null, null, null, null, null)
                .attributes()
                .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
