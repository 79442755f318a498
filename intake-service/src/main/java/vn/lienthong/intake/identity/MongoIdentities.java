package vn.lienthong.intake.identity;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;

/** Identities in MongoDB, in a database that is no view, which several instances share; a document for each. */
final class MongoIdentities implements IdentityStore, AutoCloseable {
    private static final String IDENTITIES = "identities";

    private final MongoOperations store;
    private final Runnable closing;

    /** @param client closed with this */
    MongoIdentities(MongoClient client, String database) {
        this(new MongoTemplate(client, database), client::close);
    }

    MongoIdentities(MongoOperations store, Runnable closing) {
        this.store = store;
        this.closing = closing;
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public void keep(KeptIdentity identity) {
        Document document = new Document("_id", identity.sealing().toString())
                .append("tip", identity.tip().key())
                .append("receiver", identity.receiver().value())
                .append("at", Date.from(identity.at()))
                .append("told", identity.told())
                .append("key", new Binary(identity.key()))
                .append("text", new Binary(identity.text()));
        answered(() -> store.save(document, IDENTITIES));
    }

    @Override
    public Optional<KeptIdentity> find(UUID sealing) {
        return answered(() -> Optional.ofNullable(store.findOne(of(sealing), Document.class, IDENTITIES)))
                .map(MongoIdentities::read);
    }

    @Override
    public void told(UUID sealing) {
        answered(() -> store.updateFirst(of(sealing), new Update().set("told", true), IDENTITIES));
    }

    @Override
    public void destroy(UUID sealing) {
        answered(() -> store.remove(of(sealing), IDENTITIES));
    }

    @Override
    public List<KeptIdentity> all() {
        return answered(() -> store.findAll(Document.class, IDENTITIES)).stream()
                .map(MongoIdentities::read)
                .toList();
    }

    private static <T> T answered(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DataAccessException | MongoException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    private static Query of(UUID sealing) {
        return Query.query(Criteria.where("_id").is(sealing.toString()));
    }

    private static KeptIdentity read(Document document) {
        return new KeptIdentity(
                UUID.fromString(document.getString("_id")),
                new TipId(UUID.fromString(document.getString("tip"))),
                new AgencyCode(document.getString("receiver")),
                document.getDate("at").toInstant(),
                document.getBoolean("told"),
                document.get("key", Binary.class).getData(),
                document.get("text", Binary.class).getData());
    }
}
