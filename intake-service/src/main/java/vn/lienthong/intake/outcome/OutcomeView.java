package vn.lienthong.intake.outcome;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** The outcomes of all commands, one document for each command and content. */
public final class OutcomeView implements View {
    private static final String OUTCOMES = "outcomes";

    private final MongoOperations store;

    public OutcomeView(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OUTCOMES);
    }

    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.ORDERED, OUTCOMES);
        for (LogRecord record : batch) {
            Document outcome = Document.parse(new String(record.message().payload(), StandardCharsets.UTF_8));
            String id = record.key() + "|" + outcome.getString("digest");
            bulk.replaceOne(
                    Query.query(Criteria.where("_id").is(id)),
                    outcome.append("_id", id).append("key", record.key()),
                    FindAndReplaceOptions.options().upsert());
        }
        bulk.execute();
    }

    /** The outcomes of one command of this agency: one, or several if the id was used for several contents. */
    public List<Document> of(AgencyCode agency, String command) {
        Query query =
                Query.query(Criteria.where("command").is(command).and("agency").is(agency.value()));
        List<Document> found = store.find(query, Document.class, OUTCOMES);
        found.forEach(document -> {
            document.remove("_id");
            document.remove("key");
        });
        return found;
    }

    /** The newest outcome of this command of the agency. */
    public Optional<Outcome> newest(AgencyCode agency, String command) {
        return outcomes(agency, command).max(Comparator.comparing(Outcome::at));
    }

    /** The outcome that says that this command of the agency is kept; empty if none says so, or not any more. */
    public Optional<Outcome> parked(AgencyCode agency, String command) {
        return outcomes(agency, command)
                .filter(outcome -> outcome.status() == Outcome.Status.PARKED)
                .findFirst();
    }

    /** Whether this command of the agency is known to have taken no effect, under whatever content. */
    public boolean isRefused(AgencyCode agency, String command) {
        List<Outcome> all = outcomes(agency, command).toList();
        return !all.isEmpty() && all.stream().allMatch(outcome -> outcome.status() == Outcome.Status.REFUSED);
    }

    private Stream<Outcome> outcomes(AgencyCode agency, String command) {
        return of(agency, command).stream()
                .map(document -> Json.read(document.toJson().getBytes(StandardCharsets.UTF_8), Outcome.class));
    }
}
