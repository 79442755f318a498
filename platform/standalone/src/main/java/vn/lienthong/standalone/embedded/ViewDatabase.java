package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * Keeps documents and keys as BSON. The original keeps them by Java serialisation and compares two keys by serialising
 * both, which took a third of the whole system's time. It opens the maps of its indexes by name alone, and a map that is open
 * already keeps the types it was opened with: so they are opened here first.
 */
final class ViewDatabase extends H2Database {
    private static final ValueType VALUES = new ValueType();
    private static final KeyType KEYS = new KeyType();

    private final MVStore store;

    ViewDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // the original opens maps while it is constructed
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(documents(collection), index, keys);
        }
        store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<KeyValue, Object>().keyType(KEYS).valueType(VALUES));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new ViewCollection(
                this,
                collection,
                options,
                documents(collection),
                store.openMap("meta." + getFullCollectionNamespace(collection)),
                cursorRegistry);
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                "databases." + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, byte[]>().keyType(VALUES).valueType(ByteArrayDataType.INSTANCE));
    }
}
