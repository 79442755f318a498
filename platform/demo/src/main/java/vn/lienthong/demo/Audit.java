package vn.lienthong.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.standalone.Part;

/** Measures what has happened where agencies and people would see it, and compares it with what the acts demand. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final String ANSWERED = "vn.lienthong.request.answered.v1";

    private final Stage stage;
    private final Expected expected;
    private final Inboxes inboxes;
    private final WebhookReceiver receiver;
    private final RestDoor rest;
    private final Narrator narrator;

    Audit(Stage stage, Expected expected, Inboxes inboxes, WebhookReceiver receiver, RestDoor rest, Narrator narrator) {
        this.stage = stage;
        this.expected = expected;
        this.inboxes = inboxes;
        this.receiver = receiver;
        this.rest = rest;
        this.narrator = narrator;
    }

    /**
     * What was found.
     *
     * @param differences one sentence for each thing that is not as it must be
     */
    record Findings(Figures figures, Counts counts, List<String> differences) {
        boolean ok() {
            return differences.isEmpty();
        }
    }

    /** Waits until every figure is as demanded, for a bounded time without any change; then looks once more at a quiet moment. */
    Findings find() throws InterruptedException {
        Figures demanded = expected.figures();
        Counts counts = counts();
        Figures measured = measure(counts);
        long changed = System.nanoTime();
        long told = changed;
        while (!measured.equals(demanded) && System.nanoTime() - changed < PATIENCE.toNanos()) {
            inboxes.await(BETWEEN, () -> false);
            counts = counts();
            Figures now = measure(counts);
            changed = now.equals(measured) ? changed : System.nanoTime();
            measured = now;
            if (System.nanoTime() - told > PROGRESS.toNanos()) {
                told = System.nanoTime();
                narrator.tell("đang chờ: " + String.join("; ", measured.differences(demanded)));
            }
        }
        long before = inboxes.delivered();
        while (inboxes.await(QUIET, hasGrown(before))) {
            before = inboxes.delivered();
        }
        counts = counts();
        measured = measure(counts);
        return new Findings(measured, counts, differences(measured, demanded, counts));
    }

    private BooleanSupplier hasGrown(long before) {
        return () -> inboxes.delivered() != before;
    }

    private Figures measure(Counts counts) throws InterruptedException {
        JsonNode states = watched();
        return new Figures(
                stage.published(),
                inboxes.told(Outcome.Status.ACCEPTED),
                inboxes.told(Outcome.Status.REFUSED),
                inboxes.delivered(),
                inboxes.withProvider(ANSWERED),
                inboxes.told(Outcome.Status.PARKED),
                counts.total(),
                receiver.count(),
                states.path("silent").asLong(),
                states.path("overdue").asLong(),
                states.path("escalated").asLong());
    }

    /** How many things owed stand how; none where the watch does not answer. */
    private JsonNode watched() throws InterruptedException {
        try {
            return rest.ask(Part.EXCHANGE, "/api/v1/watch/summary", AgencyCode.STANDING_OFFICE)
                    .path("states");
        } catch (IOException silent) {
            LOG.warn("the watch does not answer", silent);
            return MissingNode.getInstance();
        }
    }

    /** A service that does not answer has counted nothing, as far as can be seen. */
    private Counts counts() throws InterruptedException {
        try {
            return Counts.ask(rest);
        } catch (IOException silent) {
            LOG.warn("the reporting service does not answer", silent);
            return new Counts(0, List.of(), List.of());
        }
    }

    private List<String> differences(Figures measured, Figures demanded, Counts counts) {
        List<String> differences = new ArrayList<>(measured.differences(demanded));
        for (Played played : stage.played()) {
            differences.addAll(differences(played));
        }
        differences.addAll(stage.faults());
        differences.addAll(
                counts.differences(stage.played().stream().map(Played::act).toList(), expected::province));
        return differences;
    }

    private List<String> differences(Played played) {
        String id = played.act().id();
        Outcome outcome = played.outcome();
        if (outcome == null || outcome.status() != played.act().expected()) {
            return List.of("%s: kết quả %s, phải là %s"
                    .formatted(
                            id,
                            outcome == null ? "không có" : outcome.status().wire(),
                            played.act().expected().wire()));
        }
        List<String> differences = new ArrayList<>();
        if (played.events().size() != played.due().size()) {
            differences.add("%s: %d sự kiện, phải là %d"
                    .formatted(id, played.events().size(), played.due().size()));
            return differences;
        }
        for (int index = 0; index < played.due().size(); index++) {
            SortedSet<AgencyCode> holders = stage.holders(played.events().get(index));
            if (!holders.equals(played.due().get(index))) {
                differences.add("%s, sự kiện %d: ở hộp thư của %s, phải ở %s"
                        .formatted(
                                id,
                                index + 1,
                                Narrator.codes(holders),
                                Narrator.codes(played.due().get(index))));
            }
        }
        return differences;
    }
}
