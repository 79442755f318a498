package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Our attributes, prefixed by {@code ce_}, are what the CloudEvents SDK writes and reads in Kafka's binary mode. */
class CloudEventsTest {
    private static final byte[] PAYLOAD = "{\"tên\":\"vụ việc\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSdkReadsWhatWeWrite() {
        Envelope ours = EnvelopeTest.aFullEnvelope(Urgency.VERY_URGENT);

        CloudEvent theirs = reader(headers(ours.attributes())).toEvent();

        assertThat(theirs.getId()).isEqualTo(ours.id());
        assertThat(theirs.getSource()).isEqualTo(ours.source());
        assertThat(theirs.getType()).isEqualTo(ours.type());
        assertThat(theirs.getSubject()).isEqualTo(ours.subject());
        assertThat(theirs.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-20T02:15:30.123Z"));
        assertThat(theirs.getDataContentType()).isEqualTo("application/json");
        assertThat(theirs.getExtensionNames())
                .containsExactlyInAnyOrder(
                        "provider",
                        "handling",
                        "urgency",
                        "dueat",
                        "basis",
                        "correlationid",
                        "causationid",
                        "number",
                        "officer");
        assertThat(theirs.getExtensionNames())
                .allSatisfy(name -> assertThat(theirs.getExtension(name))
                        .hasToString(ours.attributes().get(name)));
        assertThat(theirs.getData().toBytes()).isEqualTo(PAYLOAD);
    }

    @Test
    void weReadWhatTheSdkWrites() {
        Envelope ours = EnvelopeTest.aFullEnvelope(Urgency.EXPRESS);
        CloudEventBuilder theirs = CloudEventBuilder.v1()
                .withId(ours.id())
                .withSource(ours.source())
                .withType(ours.type())
                .withSubject(ours.subject())
                .withTime(OffsetDateTime.parse("2026-11-20T09:15:30.123+07:00"))
                .withData("application/json", PAYLOAD);
        for (String extension : new String[] {
            "provider", "handling", "urgency", "dueat", "basis", "correlationid", "causationid", "number", "officer"
        }) {
            theirs.withExtension(extension, ours.attributes().get(extension));
        }

        ProducerRecord<Void, byte[]> written =
                KafkaMessageFactory.createWriter("agency.MS-15.outbox").writeBinary(theirs.build());

        assertThat(Envelope.from(attributes(written.headers()))).isEqualTo(ours);
        assertThat(written.headers().lastHeader("content-type").value())
                .asString()
                .isEqualTo("application/json");
        assertThat(written.value()).isEqualTo(PAYLOAD);
    }

    @Test
    void bothWriteTheSameHeaders() {
        Envelope ours = EnvelopeTest.aFullEnvelope(Urgency.NORMAL);
        Headers written = headers(ours.attributes());

        ProducerRecord<Void, byte[]> again = KafkaMessageFactory.createWriter("agency.MS-15.outbox")
                .writeBinary(reader(written).toEvent());

        assertThat(attributes(again.headers())).isEqualTo(ours.attributes());
    }

    private static MessageReader reader(Headers headers) {
        return KafkaMessageFactory.createReader(headers, PAYLOAD);
    }

    private static Headers headers(Map<String, String> attributes) {
        RecordHeaders headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        headers.add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private static Map<String, String> attributes(Headers headers) {
        Map<String, String> attributes = new HashMap<>();
        headers.forEach(header -> {
            if (header.key().startsWith("ce_")) {
                attributes.put(header.key().substring(3), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return attributes;
    }
}
