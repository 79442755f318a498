package vn.lienthong.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.message.Message;

/**
 * Deciders without door and views: commands come to their topic as the door would put them there, the standing office's
 * inbox tells that they are decided.
 */
final class Deciders implements Way {
    private final String run;
    private final AgencyCode agency;
    private final Matter matter;
    private final String type;
    private final byte[] payload;
    private final Sender sender;
    private final Arrivals arrivals;

    /**
     * @param verb of the command with which a matter begins, such as {@code open}
     * @param run stands ahead of the number in each id, so that the ids of one run are not those of another
     */
    Deciders(Map<String, Object> login, AgencyCode agency, Matter matter, String verb, byte[] payload, String run) {
        this.run = run;
        this.agency = agency;
        this.matter = matter;
        this.type = "vn.lienthong.%s.%s.v1".formatted(matter.wire(), verb);
        this.payload = payload;
        this.sender = new Sender(login);
        this.arrivals = new Arrivals(login, Topics.inbox(Example.OFFICE).name(), 1);
    }

    @Override
    public CompletionStage<?> send(int number) {
        String id = run + "-" + number;
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(matter.commands(), key(id).getBytes(StandardCharsets.UTF_8), payload);
        new Message(Envelope.of(id, Sources.of(agency), type), payload).writeTo(record.headers());
        return sender.send(record);
    }

    /** The matter that the command of that id begins. */
    static String key(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void onArrival(Consumer<Integer> arrived) {
        arrivals.each(record -> {
            Header cause = record.headers().lastHeader("ce_causationid");
            String id = cause == null ? "" : new String(cause.value(), StandardCharsets.UTF_8);
            if (id.startsWith(run + "-")) {
                arrived.accept(Integer.valueOf(id.substring(run.length() + 1)));
            }
        });
    }

    @Override
    public void close() {
        sender.close();
        arrivals.close();
    }
}
