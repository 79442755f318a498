package vn.lienthong.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.contract.AgencyCode;

/** One inbox behind a consumer that reads no broker; whoever reads it gets that one. */
class AMockedInbox extends MockConsumer<byte[], byte[]> {
    static final AgencyCode AGENCY = new AgencyCode("MS-15");
    static final TopicPartition INBOX = Inboxes.of(AGENCY);

    AMockedInbox(long end) {
        super("earliest");
        updateBeginningOffsets(Map.of(INBOX, 0L));
        updateEndOffsets(Map.of(INBOX, end));
    }

    Consumers consumers() {
        return new Consumers(Map.of(), settings -> this);
    }

    /** A record of which nobody is told. */
    static ConsumerRecord<byte[], byte[]> withoutEnvelope(long offset) {
        return new ConsumerRecord<>(INBOX.topic(), 0, offset, null, "{}".getBytes(StandardCharsets.UTF_8));
    }
}
