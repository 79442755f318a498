package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each document as its BSON, in memory as on disk, and takes it apart when it is asked for. The original keeps the
 * objects of each in memory, thousands for a page of the store, which live just long enough to fill the old generation, and
 * writes all of a page anew when one of its documents changes.
 */
final class ViewCollection extends H2Collection {
    private static final String ID = "_id";
    private static final int USUAL_SIZE = 1024;

    private final MVMap<Object, byte[]> documents;

    @SuppressWarnings({"unchecked", "rawtypes"}) // the original reads of the map it is given only how many there are
    ViewCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, (MVMap) documents, meta, cursors);
        this.documents = documents;
    }

    private static byte[] bson(Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, bytes);
        byte[] bson = new byte[bytes.readableBytes()];
        bytes.readBytes(bson);
        return bson;
    }

    private static Document document(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** Nobody asks how large a collection is; the original encodes each document once more to know. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        if (documents.putIfAbsent(Missing.ofNullable(key), bson(document)) != null) {
            throw new IllegalArgumentException("%s is in %s already".formatted(key, this));
        }
        return key;
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bson = documents.get(position);
        return bson == null ? null : document(bson);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("%s is not in %s".formatted(position, this));
        }
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), bson(after));
    }

    /** What names an id is looked for under it; the original does so only where nothing else is asked for. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        if (query.get(ID) instanceof String id) {
            List<Object> found = documents.containsKey(id) ? List.of(id) : List.of();
            return matchDocuments(query, found, order, skip, limit, batch, fields);
        }
        return super.queryDocuments(query, order, skip, limit, batch, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(document(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        if (isNaturalDescending(order)) {
            return super.matchDocuments(query, order, skip, limit, batch, fields);
        }
        Stream<Document> all = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, order, skip, limit, batch, fields);
    }
}
