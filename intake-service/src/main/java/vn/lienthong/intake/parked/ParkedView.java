package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.runtime.parking.Parked;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * What was parked, by where it was read, and what has become of it. The two lie on topics of their own and come in any order: each
 * sets its own fields. The record itself is kept beside them, and is shown to nobody.
 */
final class ParkedView implements View {
    private static final String PARKED = "parked";
    private static final String STATE = "state";
    private static final String RECORD = "record";
    private static final String SETTLED = "settled";
    private static final String PARKED_AT = "parkedAt";

    private final MongoOperations store;

    ParkedView(MongoOperations store) {
        this.store = store;
    }

    /** The second of its kind: the first knew nothing of what became of a record, and kept none. */
    @Override
    public String name() {
        return "parked-2";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PARKED, Matter.PARKING.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.ORDERED, PARKED);
        for (LogRecord record : batch) {
            Update update = record.topic().equals(Topics.PARKED)
                    ? parked(record.message().payload())
                    : settled((ParkingEvent) record.message().content());
            bulk.upsert(Query.query(Criteria.where("_id").is(record.key())), update);
        }
        bulk.execute();
    }

    private static Update parked(byte[] json) {
        Parked parked = Json.read(json, Parked.class);
        return new Update()
                .set("topic", parked.topic())
                .set("partition", parked.partition())
                .set("offset", parked.offset())
                .set("service", parked.service())
                .set("source", parked.headers().get("ce_source"))
                .set("type", parked.headers().get("ce_type"))
                .set(
                        "reason",
                        parked.reasons().stream()
                                .map(reason -> reason.code().wire())
                                .findFirst()
                                .orElse("fault"))
                .set(
                        "detailVi",
                        String.join(
                                " ",
                                parked.reasons().stream().map(Reason::detail).toList()))
                .set(PARKED_AT, parked.at().toString())
                .set(RECORD, new Binary(json));
    }

    private static Update settled(ParkingEvent event) {
        return new Update()
                .set(STATE, ParkedState.of(event).wire())
                .set("settledAt", event.at().toString())
                .set("officer", event.officer())
                .set("because", event.because())
                .set(SETTLED, new Binary(Json.write(event)));
    }

    /** Those that stand so, the newest first, a page of {@code limit} of them. @param page from 1 on */
    List<Document> list(ParkedState state, int page, int limit) {
        Query query = Query.query(criteria(state))
                .with(Sort.by(Sort.Direction.DESC, PARKED_AT, "_id"))
                .skip((long) (page - 1) * limit)
                .limit(limit);
        query.fields().exclude(RECORD, SETTLED);
        List<Document> found = store.find(query, Document.class, PARKED);
        found.forEach(ParkedView::shown);
        return found;
    }

    /** How many stand so: as many as the list of them holds. */
    long count(ParkedState state) {
        return store.count(Query.query(criteria(state)), PARKED);
    }

    private static Criteria criteria(ParkedState state) {
        Criteria known = Criteria.where(PARKED_AT).exists(true);
        return state == ParkedState.OPEN
                ? known.and(STATE).exists(false)
                : known.and(STATE).is(state.wire());
    }

    /** A record with all that came with it. @param settlement what was done about it; null while it is open */
    record Found(Parked parked, @Nullable ParkingEvent settlement) {}

    Optional<Found> find(ParkingId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, PARKED))
                .filter(document -> document.get(RECORD) != null)
                .map(ParkedView::found);
    }

    private static Found found(Document document) {
        Binary record = Objects.requireNonNull((Binary) document.get(RECORD));
        Binary settled = (Binary) document.get(SETTLED);
        return new Found(
                Json.read(record.getData(), Parked.class),
                settled == null ? null : event(document.getString(STATE), settled.getData()));
    }

    private static ParkingEvent event(String state, byte[] json) {
        return state.equals(ParkedState.REPLAYED.wire())
                ? Json.read(json, ParkedReplayed.class)
                : Json.read(json, ParkedDiscarded.class);
    }

    private static void shown(Document document) {
        document.append("id", document.remove("_id"));
        document.putIfAbsent(STATE, ParkedState.OPEN.wire());
    }
}
