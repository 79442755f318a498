package vn.lienthong.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class OutcomeViewTest {
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final AgencyCode HA_NOI = new AgencyCode("MS-01");

    private final OutcomeView outcomes;

    OutcomeViewTest(Store store) {
        outcomes = new OutcomeView(store.empty());
    }

    @Test
    void showsTheOutcomeOfACommandWithItsReasons() {
        outcomes.apply(List.of(record(0, LAO_CAI, "1", Status.REFUSED, "a")));

        assertThat(outcomes.of(LAO_CAI, "1"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome)
                        .containsEntry("status", "refused")
                        .containsEntry("command", "1")
                        .containsEntry(
                                "reasons",
                                List.of(new Document("code", "schema")
                                        .append("pointer", "/a")
                                        .append("detail", "Thiếu.")))
                        .doesNotContainKeys("_id", "key"));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        List<LogRecord> batch =
                List.of(record(0, LAO_CAI, "1", Status.ACCEPTED, "a"), record(1, LAO_CAI, "1", Status.REFUSED, "b"));

        outcomes.apply(batch);
        outcomes.apply(batch);

        assertThat(outcomes.of(LAO_CAI, "1"))
                .extracting(outcome -> outcome.getString("status"))
                .containsExactlyInAnyOrder("accepted", "refused");
    }

    @Test
    void showsNobodyTheOutcomesOfAnotherAgency() {
        outcomes.apply(
                List.of(record(0, LAO_CAI, "1", Status.ACCEPTED, "a"), record(1, HA_NOI, "1", Status.REFUSED, "a")));

        assertThat(outcomes.of(HA_NOI, "1"))
                .extracting(outcome -> outcome.getString("agency"))
                .containsExactly("MS-01");
        assertThat(outcomes.of(new AgencyCode("MS-02"), "1")).isEmpty();
    }

    private static LogRecord record(long offset, AgencyCode agency, String command, Status status, String digest) {
        List<Reason> reasons =
                status == Status.ACCEPTED ? List.of() : List.of(Reason.of(ReasonCode.SCHEMA, "/a", "Thiếu."));
        Outcome outcome =
                new Outcome(command, "type", agency, status, null, null, digest, List.of(), reasons, Instant.EPOCH);
        Envelope envelope = Envelope.of("o" + offset, URI.create("/intake-service"), "outcome");
        String key = "/agencies/" + agency + "|" + command;
        return new LogRecord("lienthong.outcomes", 0, offset, key, new Message(envelope, Json.write(outcome)));
    }
}
