package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.test.TestRecord;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** The rules of deconfliction and the search for those who meet, each reading what the other writes. */
final class Streams implements AutoCloseable {
    private static final String EVENTS = Matter.DECONFLICTION.events();
    private static final String COMMANDS = Matter.DECONFLICTION.commands();

    private final List<Message> events = new ArrayList<>();
    private final Flow deciding;
    private final Flow finding;
    private int sent;

    Streams(Path state, Collection<AgencyCode> connected) {
        deciding = Flow.of(
                state.resolve("deciding"),
                COMMANDS,
                new Decisions(
                        "exchange-service",
                        () -> Connections.fromTheBeginning(connected),
                        new SimpleMeterRegistry(),
                        List.of(new Deconflictions(Shipped.DIRECTORY))));
        // each of the two passes over what is not for it
        finding = Flow.of(
                state.resolve("finding"),
                "lienthong\\.(deconflictions|casefiles|requests|plans)",
                records -> new Partners(new SimpleMeterRegistry()).find(records, records));
    }

    /** An agency commands something; what comes of it elsewhere comes with {@link #flow}. */
    void command(AgencyCode by, UUID matter, DeconflictionCommand content, Instant at) {
        Envelope envelope = Envelope.of(
                "c" + sent++, Sources.of(by), MessageTypes.of(content).name());
        deciding.send(COMMANDS, matter.toString(), new Message(envelope, Json.write(content)), at);
    }

    /** The events in an agency's inbox. */
    List<DeconflictionEvent> told(AgencyCode agency) {
        return inbox(agency).stream()
                .map(Message::content)
                .filter(DeconflictionEvent.class::isInstance)
                .map(DeconflictionEvent.class::cast)
                .toList();
    }

    /** Something happens to a matter elsewhere, which these may see. */
    void happens(MatterEvent event, AgencyCode provider, Collection<AgencyCode> audience) {
        MessageType type = MessageTypes.of(event);
        Handling handling = Handling.of(provider, audience);
        Envelope envelope = new Envelope(
                "m" + sent++,
                URI.create("/exchange-service"),
                type.name(),
                event.about().key(),
                event.at(),
                provider,
                handling.wire(),
                null,
                null,
                null,
                null,
                null);
        finding.send(
                type.requiredMatter().events(),
                event.about().key(),
                new Message(envelope, Json.write(event)),
                event.at());
    }

    /** Whether the search for those who meet keeps this anywhere. */
    boolean keeps(String text) {
        return finding.keeps(text);
    }

    /** The platform notices something. */
    void notice(String id, UUID matter, InnerNotice content, Instant at) {
        Envelope envelope = Envelope.of(
                id, URI.create("/intake-service"), MessageTypes.of(content).name());
        deciding.send(COMMANDS, matter.toString(), new Message(envelope, Json.write(content)), at);
    }

    /** Until nothing more comes of it. */
    void flow() {
        boolean more = true;
        while (more) {
            more = false;
            for (TestRecord<String, byte[]> event : deciding.records(EVENTS)) {
                events.add(Message.read(event.headers(), event.value()));
                finding.send(EVENTS, event.key(), event.headers(), event.value(), event.getRecordTime());
                more = true;
            }
            for (TestRecord<String, byte[]> found : finding.records(COMMANDS)) {
                deciding.send(COMMANDS, found.key(), found.headers(), found.value(), found.getRecordTime());
                more = true;
            }
        }
    }

    void passTimeUntil(Instant now) {
        deciding.passTimeUntil(now);
        flow();
    }

    void restart() {
        deciding.restart();
        finding.restart();
    }

    /** Everything that has happened, in its order, as it stands on the log. */
    List<DeconflictionEvent> events() {
        return events.stream()
                .map(message -> (DeconflictionEvent) message.content())
                .toList();
    }

    /** What has come to that agency since it was last read. */
    List<Message> inbox(AgencyCode agency) {
        return deciding.read(Topics.inbox(agency).name());
    }

    /** The same of any topic. */
    List<Message> read(String topic) {
        return deciding.read(topic);
    }

    @Override
    public void close() {
        deciding.close();
        finding.close();
    }
}
