package vn.lienthong.runtime.content;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.Sha256;

/**
 * Contents in GridFS, in a database of their own, which several instances share. A document for each says what it is, who holds
 * it and whether it is named; every change of it is one atomic step. A file that is being written is noted down before, so that
 * a sweep finds what a killed process has left.
 */
public final class GridFsContents implements ContentStore {
    private static final String CONTENTS = "contents";
    private static final String UPLOADS = "uploads";

    private final MongoClient client;
    private final MongoOperations store;
    private final GridFSBucket files;

    /** @param client closed with this */
    public GridFsContents(MongoClient client, String database) {
        this.client = client;
        this.store = new MongoTemplate(client, database);
        this.files = GridFSBuckets.create(client.getDatabase(database));
    }

    @Override
    public void put(Content content, Path file, AgencyCode by, Instant at) {
        answered(() -> {
            if (!hold(content.sha256(), by, at)) {
                add(content, file, by, at);
            }
            return true;
        });
    }

    /** Whether it is there, and this agency holds it from now on. */
    private boolean hold(Sha256 sha256, AgencyCode by, Instant at) {
        Update held = new Update().set(holder(by), Date.from(at)).max("storedAt", Date.from(at));
        return store.updateFirst(byId(sha256.value()), held, CONTENTS).getMatchedCount() == 1;
    }

    private void add(Content content, Path file, AgencyCode by, Instant at) {
        ObjectId id = new ObjectId();
        String sha256 = content.sha256().value();
        store.insert(new Document("_id", id).append("sha256", sha256).append("at", Date.from(at)), UPLOADS);
        try (InputStream bytes = Files.newInputStream(file)) {
            files.uploadFromStream(new BsonObjectId(id), sha256, bytes, new GridFSUploadOptions());
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
        Document document = new Document("_id", sha256)
                .append("type", content.type())
                .append("size", content.size())
                .append("file", id)
                .append("heldBy", new Document(by.value(), Date.from(at)))
                .append("storedAt", Date.from(at))
                .append("named", false);
        try {
            store.insert(document, CONTENTS);
        } catch (DuplicateKeyException another) {
            files.delete(id); // stored by two at once
            hold(content.sha256(), by, at);
        }
        store.remove(byId(id), UPLOADS);
    }

    @Override
    public Optional<Content> heldBy(AgencyCode agency, Sha256 sha256) {
        return answered(() -> content(store.findOne(held(agency, sha256), Document.class, CONTENTS)));
    }

    @Override
    public Optional<Content> name(AgencyCode agency, Sha256 sha256) {
        return answered(() -> content(store.findAndModify(
                held(agency, sha256),
                Update.update("named", true),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                CONTENTS)));
    }

    @Override
    public Optional<InputStream> open(Sha256 sha256) {
        return answered(() -> Optional.ofNullable(store.findById(sha256.value(), Document.class, CONTENTS))
                .map(document -> files.openDownloadStream(document.getObjectId("file"))));
    }

    @Override
    public int sweep(Instant before) {
        return answered(() -> {
            store.indexOps(CONTENTS)
                    .createIndex(new Index("named", Sort.Direction.ASC).on("storedAt", Sort.Direction.ASC));
            int removed = 0;
            Criteria old = Criteria.where("named").is(false).and("storedAt").lt(Date.from(before));
            for (Document document : store.find(Query.query(old), Document.class, CONTENTS)) {
                Query still = Query.query(Criteria.where("_id")
                        .is(document.get("_id"))
                        .and("named")
                        .is(false)
                        .and("storedAt")
                        .lt(Date.from(before)));
                if (store.remove(still, CONTENTS).getDeletedCount() == 1) {
                    files.delete(document.getObjectId("file"));
                    removed++;
                }
            }
            sweepUploads(before);
            return removed;
        });
    }

    /** What was begun and never ended: its chunks, unless the content was entered after all. */
    private void sweepUploads(Instant before) {
        Query old = Query.query(Criteria.where("at").lt(Date.from(before)));
        List<Document> left = store.find(old, Document.class, UPLOADS);
        for (Document upload : left) {
            ObjectId id = upload.getObjectId("_id");
            Document entered = store.findById(upload.getString("sha256"), Document.class, CONTENTS);
            if (entered == null || !id.equals(entered.getObjectId("file"))) {
                store.remove(Query.query(Criteria.where("files_id").is(id)), "fs.chunks");
                store.remove(byId(id), "fs.files");
            }
            store.remove(byId(id), UPLOADS);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Query byId(Object id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static Query held(AgencyCode agency, Sha256 sha256) {
        return Query.query(
                Criteria.where("_id").is(sha256.value()).and(holder(agency)).exists(true));
    }

    private static String holder(AgencyCode agency) {
        return "heldBy." + agency.value();
    }

    private static Optional<Content> content(@Nullable Document document) {
        return Optional.ofNullable(document)
                .map(found -> new Content(
                        new Sha256(found.getString("_id")), found.getString("type"), found.getLong("size")));
    }

    private static <T> T answered(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DataAccessException | MongoException fault) {
            throw new ContentAway(fault);
        }
    }
}
