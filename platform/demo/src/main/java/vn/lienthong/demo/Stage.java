package vn.lienthong.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.BrokerTrouble;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.demo.Played.Way;
import vn.lienthong.standalone.Standalone;

/** Where acts are played: each agency with its own login, each outcome and delivery awaited in real inboxes. */
final class Stage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DELIVERY = Duration.ofSeconds(15);

    private final Standalone standalone;
    private final Expected expected;
    private final Inboxes inboxes;
    private final RestDoor rest;
    private final Map<AgencyCode, AgencyClient> clients = new ConcurrentHashMap<>();
    private final List<Played> played = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final AtomicLong published = new AtomicLong();

    Stage(Standalone standalone, Expected expected, Inboxes inboxes, RestDoor rest) {
        this.standalone = standalone;
        this.expected = expected;
        this.inboxes = inboxes;
        this.rest = rest;
    }

    /** Plays an act and waits, for a bounded time, until its outcome and its events are where they must be. */
    Played play(Act act, Way way) throws InterruptedException {
        List<SortedSet<AgencyCode>> due = expected.add(act);
        return settled(act, way, due, publish(act, way));
    }

    /**
     * What somebody has sent by a page or a table, for this agency: it counts as every command does, once what it brought about tells
     * its id. Empty, and a fault, if nothing came of it in time.
     */
    <E> Optional<Played> sentBy(
            Way way, AgencyCode agency, AgencyCommand command, Class<E> type, Predicate<E> which, String title)
            throws InterruptedException {
        long begin = System.nanoTime();
        if (told(agency, type, which).isEmpty()) {
            return Optional.empty();
        }
        Act act = Act.of(inboxes.command(agency, type, which).orElseThrow(), agency, command, title);
        published.incrementAndGet();
        return Optional.of(settled(act, way, expected.add(act), begin));
    }

    /** Something has sent an act that was accepted once more. */
    void repeated(Act act) {
        published.incrementAndGet();
        expected.repeated(act);
    }

    private Played settled(Act act, Way way, List<SortedSet<AgencyCode>> due, long begin) throws InterruptedException {
        inboxes.await(PATIENCE, () -> inboxes.outcome(act).isPresent());
        @Nullable Outcome outcome = inboxes.outcome(act).orElse(null);
        if (outcome != null) {
            inboxes.await(DELIVERY, () -> isDelivered(outcome, due));
        }
        Played result = new Played(act, way, outcome, due, Duration.ofNanos(System.nanoTime() - begin));
        String matter = result.matter();
        if (matter != null && act.command().about() == null) {
            expected.begun(act, matter);
        }
        synchronized (played) {
            played.add(result);
        }
        return result;
    }

    private boolean isDelivered(Outcome outcome, List<SortedSet<AgencyCode>> due) {
        List<String> events = outcome.events();
        for (int index = 0; index < Math.min(events.size(), due.size()); index++) {
            if (!inboxes.holders(events.get(index)).containsAll(due.get(index))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Changes the directory, which belongs to what the acts are played on and is no act: no figure counts it.
     *
     * @throws IllegalStateException if it is not accepted
     */
    void record(Act act) throws InterruptedException {
        try {
            send(client(act.agency()), act);
        } catch (ExecutionException | TimeoutException | BrokerTrouble failure) {
            LOG.error("{} cannot be published", act.id(), failure);
        }
        inboxes.await(PATIENCE, () -> inboxes.outcome(act).isPresent());
        Outcome outcome = inboxes.outcome(act).orElse(null);
        if (outcome == null || outcome.status() != act.expected()) {
            throw new IllegalStateException("%s was not accepted: %s".formatted(act.id(), outcome));
        }
    }

    private static void send(AgencyClient client, Act act)
            throws InterruptedException, ExecutionException, TimeoutException {
        client.publishRaw(headers(act), act.payload())
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** An act that cannot be published is missing in the figures, which say so. @return when it went out, in nanoseconds */
    private long publish(Act act, Way way) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            switch (way) {
                case KAFKA -> {
                    AgencyClient client = client(act.agency());
                    begin = System.nanoTime();
                    send(client, act);
                    published.incrementAndGet();
                }
                case FORM, TABLE -> throw new IllegalArgumentException("it is sent by what it came with");
                case REST -> {
                    int status = rest.publish(act);
                    if (Set.of(201, 202, 409, 422).contains(status)) {
                        published.incrementAndGet();
                    } else {
                        LOG.error("{} was answered {}", act.id(), status);
                    }
                }
            }
        } catch (IOException | ExecutionException | TimeoutException | BrokerTrouble failure) {
            LOG.error("{} cannot be published", act.id(), failure);
        }
        return begin;
    }

    private AgencyClient client(AgencyCode agency) {
        return clients.computeIfAbsent(
                agency,
                code -> AgencyClient.connect(
                        code, KafkaLogin.of(standalone.bootstrapServers(), standalone.credentials(), code.value())));
    }

    private static Map<String, String> headers(Act act) {
        Map<String, String> headers = new LinkedHashMap<>();
        Envelope.of(act.id(), Sources.of(act.source()), act.type())
                .actedBy(Officers.of(act.agency()))
                .attributes()
                .forEach((name, value) -> headers.put("ce_" + name, value));
        headers.put("content-type", "application/json");
        return headers;
    }

    /**
     * Waits until time alone has brought about an event in what this agency owes, where it must be; empty, and a fault, if it
     * does not in time.
     */
    <E extends RequestEvent> Optional<E> byTime(RequestId request, AgencyCode addressee, Class<E> type)
            throws InterruptedException {
        SortedSet<AgencyCode> due = expected.byTime(request, addressee, type);
        inboxes.await(PATIENCE, () -> inboxes.holders(request.key(), type).containsAll(due));
        SortedSet<AgencyCode> holders = inboxes.holders(request.key(), type);
        if (!holders.equals(due)) {
            fault("%s ở hộp thư của %s, phải ở %s"
                    .formatted(type.getSimpleName(), Narrator.codes(holders), Narrator.codes(due)));
        }
        return inboxes.content(request.key(), type);
    }

    /** What an agency is told beside what it did: an event of this type that is so. */
    <E> Optional<E> told(AgencyCode agency, Class<E> type, Predicate<E> which) throws InterruptedException {
        inboxes.await(DELIVERY, () -> inboxes.content(agency, type, which).isPresent());
        Optional<E> told = inboxes.content(agency, type, which);
        if (told.isEmpty()) {
            fault("%s chưa nhận được %s".formatted(agency, type.getSimpleName()));
        }
        return told;
    }

    /** The platform has registered this interest, in the person at whom a plan is aimed. */
    void registered(PlanId plan, DeconflictionId interest) {
        expected.registered(plan.key(), interest.key());
    }

    /** Something that a scene looked for is not as it must be; a sentence for people. */
    void fault(String sentence) {
        synchronized (played) {
            faults.add(sentence);
        }
    }

    /** What scenes found wrong. */
    List<String> faults() {
        synchronized (played) {
            return List.copyOf(faults);
        }
    }

    /** What an event says, from any inbox that has it. */
    Optional<Object> content(String event) {
        return inboxes.content(event);
    }

    /** The services over HTTP. */
    RestDoor rest() {
        return rest;
    }

    /** Everything that has been played. */
    List<Played> played() {
        synchronized (played) {
            return List.copyOf(played);
        }
    }

    /** How many commands were taken by the broker or answered by the door. */
    long published() {
        return published.get();
    }

    /** Who is competent by the rules, as the first event of what was played says it. */
    Optional<CompetenceProposal> proposal(Played of) {
        return of.events().stream().findFirst().flatMap(inboxes::content).map(content -> switch (content) {
            case CaseFileOpened opened -> opened.proposal();
            case TipReceived received -> received.proposal();
            case LeadNamed named -> named.proposal();
            default -> null;
        });
    }

    /** The agencies that found this event in their inbox. */
    SortedSet<AgencyCode> holders(String event) {
        return inboxes.holders(event);
    }

    /** The agencies that found anything about this matter in their inbox. */
    SortedSet<AgencyCode> knowing(String matter) {
        return inboxes.knowing(matter);
    }

    @Override
    public void close() {
        clients.values().forEach(AgencyClient::close);
    }
}
