package vn.lienthong.client.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.importing.RowResult.Status;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.Answer;
import vn.lienthong.client.rest.EventBatch;
import vn.lienthong.client.rest.Retrying;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;

/** The door over REST, shown rows or sent them, a batch at a time. */
final class ImportDoor {
    private static final String EVENTS = "/api/v1/events";
    /** So often a row is sent again that has no outcome yet: the same id takes effect once. */
    private static final int MOST_TRIES = 6;
    /** Before it is sent again for the first time; each time after that twice as long. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final AgencyRest intake;
    private final String type;

    ImportDoor(AgencyRest intake, String type) {
        this.intake = intake;
        this.type = type;
    }

    /** A row, and the event that it is. */
    record Ready(ImportRow row, byte[] event) {}

    Ready ready(ImportRow row) {
        Envelope envelope = Envelope.of(row.command(), Sources.of(intake.agency()), type);
        return new Ready(row, EventBatch.event(envelope, Json.write(row.data())));
    }

    /** What the door would say of each; nothing is sent. */
    List<RowResult> check(List<Ready> rows) {
        List<RowResult> results = new ArrayList<>();
        JsonNode events = posted(EVENTS + "?dry-run", rows);
        for (int index = 0; index < rows.size(); index++) {
            JsonNode event = events.path(index);
            ImportRow row = rows.get(index).row();
            List<Finding> findings = row.findings(reasons(event, "reasons"));
            Status passes = event.path("repeats").asBoolean(false) ? Status.REPEATS : Status.PASSES;
            results.add(row.result(
                    findings.isEmpty() ? passes : Status.REFUSED,
                    null,
                    findings,
                    row.told(reasons(event, "warnings"))));
        }
        return results;
    }

    /** What became of each. */
    List<RowResult> send(List<Ready> rows) {
        List<RowResult> results = new ArrayList<>(sent(rows));
        Duration wait = FIRST_WAIT;
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            List<Integer> open = new ArrayList<>();
            for (int index = 0; index < rows.size(); index++) {
                Status status = results.get(index).status();
                if (status == Status.PENDING || status == Status.UNSENT) {
                    open.add(index);
                }
            }
            if (open.isEmpty()) {
                return results;
            }
            Retrying.pause(wait);
            wait = wait.multipliedBy(2);
            List<RowResult> again = sent(open.stream().map(rows::get).toList());
            for (int index = 0; index < open.size(); index++) {
                results.set(open.get(index), again.get(index));
            }
        }
        return results;
    }

    private List<RowResult> sent(List<Ready> rows) {
        List<RowResult> results = new ArrayList<>();
        JsonNode events = posted(EVENTS, rows);
        for (int index = 0; index < rows.size(); index++) {
            JsonNode event = events.path(index);
            Status status =
                    Status.valueOf(event.path("status").asString("pending").toUpperCase(Locale.ROOT));
            String subject = event.path("outcome").path("subject").asString(null);
            ImportRow row = rows.get(index).row();
            results.add(row.result(status, subject, row.findings(reasons(event, "reasons")), List.of()));
        }
        return results;
    }

    private JsonNode posted(String path, List<Ready> rows) {
        EventBatch batch = new EventBatch();
        rows.forEach(row -> batch.add(row.event()));
        Answer answer = new Retrying(intake).post(path, EventBatch.MEDIA_TYPE, batch.take());
        JsonNode said = answer.status() == 202 ? Json.tree(answer.body()) : answer.json();
        return said.path("events");
    }

    private static List<Reason> reasons(JsonNode event, String which) {
        return event.path(which)
                .valueStream()
                .map(reason -> Json.mapper().treeToValue(reason, Reason.class))
                .toList();
    }
}
