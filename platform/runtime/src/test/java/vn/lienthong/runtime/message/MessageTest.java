package vn.lienthong.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Urgency;

class MessageTest {
    private static final byte[] PAYLOAD = "{\"note\":\"đã rõ\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void comesBackFromItsHeaders() {
        RecordHeaders headers = new RecordHeaders();

        aMessage().writeTo(headers);

        Message read = Message.read(headers, PAYLOAD);
        assertThat(read.envelope()).isEqualTo(aMessage().envelope());
        assertThat(read.payload()).isEqualTo(PAYLOAD);
    }

    /** Each inbox gets its own copy, and the log keeps the one that says everything. */
    @Test
    void saysToOneReaderNoMoreThanItMayKnowOfTheOthers() {
        RecordHeaders whole = new RecordHeaders();
        RecordHeaders copy = new RecordHeaders();
        Message message = aMessage();

        message.handled("MS-15").writeTo(copy);
        message.writeTo(whole);

        assertThat(copy.toArray()).hasSameSizeAs(whole.toArray());
        assertThat(new String(copy.lastHeader("ce_handling").value(), StandardCharsets.UTF_8))
                .isEqualTo("MS-15");
        assertThat(Message.read(copy, PAYLOAD).envelope())
                .isEqualTo(message.envelope().handled("MS-15"));
        assertThat(Message.read(whole, PAYLOAD).envelope()).isEqualTo(message.envelope());
    }

    @Test
    void replacesWhateverStoodInTheHeaders() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", bytes("another"))
                .add("ce_id", bytes("a third"))
                .add("__TypeId__", bytes("java.lang.Runtime"));

        aMessage().writeTo(headers);

        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(headers.lastHeader("__TypeId__")).isNull();
        assertThat(headers.toArray()).hasSize(14);
    }

    @Test
    void takesTheLastOfARepeatedHeaderAndPassesOverEmptyOnes() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", bytes("1"))
                .add("ce_id", bytes("2"))
                .add("ce_subject", null)
                .add("id", bytes("3"));

        assertThat(Message.attributes(headers)).hasSize(1).containsEntry("id", "2");
    }

    @Test
    void refusesHeadersWithoutAnEnvelope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.read(new RecordHeaders(), PAYLOAD))
                .withMessage("missing attribute id");
    }

    @Test
    void isReadByTheCloudEventsSdk() {
        RecordHeaders headers = new RecordHeaders();
        aMessage().writeTo(headers);

        CloudEvent theirs = KafkaMessageFactory.createReader(headers, PAYLOAD).toEvent();

        assertThat(theirs.getId()).isEqualTo("1");
        assertThat(theirs.getDataContentType()).isEqualTo("application/json");
        assertThat(theirs.getExtension("handling")).isEqualTo("MS-15,POLICE-15");
        assertThat(theirs.getData().toBytes()).isEqualTo(PAYLOAD);
    }

    @Test
    void readsWhatTheCloudEventsSdkWrites() {
        CloudEvent theirs = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("/agencies/MS-15"))
                .withType("vn.lienthong.request.close.v1")
                .withTime(OffsetDateTime.parse("2026-11-20T09:15:30+07:00"))
                .withData("application/json", PAYLOAD)
                .build();

        var written = KafkaMessageFactory.createWriter("agency.MS-15.outbox").writeBinary(theirs);

        Envelope read = Message.read(written.headers(), written.value()).envelope();
        assertThat(read.id()).isEqualTo("1");
        assertThat(read.source()).isEqualTo(URI.create("/agencies/MS-15"));
        assertThat(read.type()).isEqualTo("vn.lienthong.request.close.v1");
        assertThat(read.time()).isEqualTo(Instant.parse("2026-11-20T02:15:30Z"));
    }

    @Test
    void keepsTheAccountThatTheDoorVouchesForAndSaysItInNoAttribute() {
        Message sent = aMessage().sentBy("an.nv");
        RecordHeaders headers = new RecordHeaders();
        sent.writeTo(headers);

        assertThat(Message.read(headers, sent.payload()).account()).isEqualTo("an.nv");
        assertThat(sent.rewritten(new byte[0]).account()).isEqualTo("an.nv");
        assertThat(Message.attributes(headers)).isEqualTo(aMessage().envelope().attributes());
        assertThat(aMessage().account()).isNull();
    }

    @Test
    void tellsTheDigestOfItsPayload() {
        assertThat(new Message(aMessage().envelope(), new byte[0]).digest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Message aMessage() {
        return new Message(
                new Envelope(
                        "1",
                        URI.create("/exchange-service"),
                        "vn.lienthong.request.closed.v1",
                        "b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31",
                        Instant.parse("2026-11-20T02:15:30Z"),
                        new AgencyCode("MS-15"),
                        "MS-15,POLICE-15",
                        Urgency.URGENT,
                        Instant.parse("2026-11-22T02:15:30Z"),
                        "S0 ¶3",
                        "vụ 117",
                        "0"),
                PAYLOAD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
