package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.runtime.parking.Parked;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** What was parked, by where it was read; without its content, which stays on the log. */
final class ParkedView implements View {
    private static final String PARKED = "parked";

    private final MongoOperations store;

    ParkedView(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PARKED);
    }

    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.ORDERED, PARKED);
        for (LogRecord record : batch) {
            bulk.replaceOne(
                    Query.query(Criteria.where("_id").is(record.key())),
                    document(record),
                    FindAndReplaceOptions.options().upsert());
        }
        bulk.execute();
    }

    private static Document document(LogRecord record) {
        Parked parked = Json.read(record.message().payload(), Parked.class);
        return new Document("_id", record.key())
                .append("topic", parked.topic())
                .append("partition", parked.partition())
                .append("offset", parked.offset())
                .append("service", parked.service())
                .append("source", parked.headers().get("ce_source"))
                .append("type", parked.headers().get("ce_type"))
                .append(
                        "reason",
                        parked.reasons().stream()
                                .map(reason -> reason.code().wire())
                                .findFirst()
                                .orElse("fault"))
                .append(
                        "detailVi",
                        String.join(
                                " ",
                                parked.reasons().stream().map(Reason::detail).toList()))
                .append("parkedAt", parked.at().toString());
    }

    /** The newest, newest first. */
    List<Document> newest(int limit) {
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, "parkedAt")).limit(limit);
        List<Document> found = store.find(query, Document.class, PARKED);
        found.forEach(document -> document.append("id", document.remove("_id")));
        return found;
    }
}
