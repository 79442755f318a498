package vn.lienthong.exchange.source;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.finding.Loop;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.fixture.Flow;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** Information, and what rests on it, decided in one stream, and the search for what rests on it, each reading what the other writes. */
final class Streams extends Loop {
    private static final List<Matter> MATTERS =
            List.of(Matter.INFORMATION, Matter.CASEFILE, Matter.REQUEST, Matter.PLAN);

    private int sent;

    Streams(Path state, Collection<AgencyCode> connected) {
        super(
                Flow.of(
                        state.resolve("deciding"),
                        "lienthong\\.(information|casefile|request|plan)\\.commands",
                        new Decisions(
                                "exchange-service",
                                () -> Connections.fromTheBeginning(connected),
                                new SimpleMeterRegistry(),
                                List.of(
                                        InformationLife.rules(),
                                        CaseFileLife.withSources(),
                                        RequestLife.withSources(),
                                        PlanLife.withSources()))),
                Flow.of(
                        state.resolve("finding"),
                        "lienthong\\.(information|casefiles|requests|plans)",
                        records -> new SourcesFollowed(new SimpleMeterRegistry()).follow(records)),
                MATTERS);
    }

    /** An agency commands something, and all that comes of it. @return the reasons, if it is refused */
    List<Reason> does(AgencyCode by, UUID matter, AgencyCommand content, Instant at) {
        return again("c" + sent++, by, matter, content, at);
    }

    /** The same under that id. */
    List<Reason> again(String id, AgencyCode by, UUID matter, AgencyCommand content, Instant at) {
        var type = MessageTypes.of(content);
        deciding.send(
                type.requiredMatter().commands(),
                matter.toString(),
                new Message(Envelope.of(id, Sources.of(by), type.name()), Json.write(content)),
                at);
        Outcome outcome = (Outcome) deciding.read(Topics.OUTCOMES).getLast().content();
        flow();
        return outcome.reasons();
    }

    /** What that agency finds of the sources of matters in its inbox since it was last read. */
    List<SourceStep> told(AgencyCode agency) {
        return inbox(agency).stream()
                .map(Message::content)
                .filter(SourceEvent.class::isInstance)
                .<SourceStep>map(event -> ((SourceEvent<?>) event).step())
                .toList();
    }

    /** Everything that has happened to that matter, as it stands on the log. */
    List<MatterEvent> events(UUID matter) {
        return all().stream()
                .filter(event -> event.about().key().equals(matter.toString()))
                .toList();
    }
}
