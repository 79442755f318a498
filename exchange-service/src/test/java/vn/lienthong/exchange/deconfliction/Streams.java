package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.exchange.finding.Loop;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** The rules of deconfliction and the search for those who meet, each reading what the other writes. */
final class Streams extends Loop {
    private static final String COMMANDS = Matter.DECONFLICTION.commands();

    private int sent;

    Streams(Path state, Collection<AgencyCode> connected) {
        super(
                Flow.of(
                        state.resolve("deciding"),
                        COMMANDS,
                        new Decisions(
                                "exchange-service",
                                () -> Connections.fromTheBeginning(connected),
                                new SimpleMeterRegistry(),
                                List.of(new Deconflictions(Shipped.DIRECTORY)))),
                // each of the two passes over what is not for it
                Flow.of(
                        state.resolve("finding"),
                        "lienthong\\.(deconflictions|casefiles|requests|plans)",
                        records -> new Partners(new SimpleMeterRegistry()).find(records, records)),
                List.of(Matter.DECONFLICTION));
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
        happens(event, provider, audience, null);
    }

    /** The same to a matter of that number; null if it has none. */
    void happens(
            MatterEvent event, AgencyCode provider, Collection<AgencyCode> audience, @Nullable MatterNumber number) {
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
                new Message(envelope.numbered(number), Json.write(event)),
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

    /** Everything that has happened, in its order, as it stands on the log. */
    List<DeconflictionEvent> events() {
        return all().stream().map(DeconflictionEvent.class::cast).toList();
    }
}
