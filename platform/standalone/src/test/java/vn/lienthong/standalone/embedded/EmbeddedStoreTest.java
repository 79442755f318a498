package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;

class EmbeddedStoreTest {
    @TempDir
    private Path directory;

    @Test
    void goesOnWithItsData() {
        int port = Ports.free().of(Part.STORE);
        try (var store = EmbeddedStore.start(directory, port);
                var client = MongoClients.create(store.uri("exchange"))) {
            client.getDatabase("exchange")
                    .getCollection("register")
                    .insertOne(new Document("_id", "VV-1").append("tên", "vụ việc"));
        }

        try (var store = EmbeddedStore.start(directory, port);
                var client = MongoClients.create(store.uri("exchange"))) {
            var found = client.getDatabase("exchange")
                    .getCollection("register")
                    .find(new Document("_id", "VV-1"))
                    .first();
            assertThat(found).containsEntry("tên", "vụ việc");
        }
    }

    @Test
    void greetsOnEveryDatabase() {
        try (var store = EmbeddedStore.start(directory, Ports.free().of(Part.STORE));
                var client = MongoClients.create(store.uri("exchange"))) {
            var greeting = client.getDatabase("exchange").runCommand(new Document("hello", 1));

            assertThat(greeting).containsEntry("ismaster", true);
        }
    }

    @Test
    void keepsEveryKindOfValueAsItWas() {
        int port = Ports.free().of(Part.STORE);
        Document all = new Document("_id", new Document("matter", "VV-1").append("number", 7))
                .append("int", 1)
                .append("long", 5_000_000_000L)
                .append("double", 0.25)
                .append("decimal", Decimal128.parse("12500000.50"))
                .append("yes", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.parse("2026-11-02T03:04:05.678Z")))
                .append("id", UUID.fromString("c9a646d3-9c61-4cb7-bfcd-ee2522c8f633"))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("object", new ObjectId("507f1f77bcf86cd799439011"))
                .append("nested", List.of(new Document("tên", "thuốc lá điếu"), List.of(1, "hai")));
        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            collection(client).insertOne(all);
        }

        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            assertThat(collection(client).find().first()).isEqualTo(all);
            assertThat(collection(client)
                            .find(new Document("_id", all.get("_id")))
                            .first())
                    .isEqualTo(all);
        }
    }

    @Test
    void keepsAUniqueIndexAcrossARestart() {
        int port = Ports.free().of(Part.STORE);
        Document keys = new Document("subject", 1).append("plan", 1);
        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            collection(client).createIndex(keys, new IndexOptions().unique(true));
            collection(client).insertOne(new Document("_id", "1").append("subject", "A"));
            for (int number = 2; number <= 500; number++) {
                collection(client)
                        .insertOne(new Document("_id", String.valueOf(number))
                                .append("subject", "A")
                                .append("plan", number));
            }
        }

        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            assertThat(collection(client).countDocuments()).isEqualTo(500);
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> collection(client)
                            .insertOne(new Document("_id", "again")
                                    .append("subject", "A")
                                    .append("plan", 250)));
        }
    }

    @Test
    void changesAndRemovesWhatItKeeps() {
        int port = Ports.free().of(Part.STORE);
        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            var register = collection(client);
            for (int number = 1; number <= 3; number++) {
                register.insertOne(new Document("_id", "VV-" + number).append("number", number));
            }
            register.updateOne(new Document("_id", "VV-1"), new Document("$push", new Document("history", "opened")));
            register.replaceOne(
                    new Document("_id", "VV-4"), new Document("number", 4), new ReplaceOptions().upsert(true));
            register.deleteOne(new Document("_id", "VV-2"));
            register.deleteOne(new Document("_id", "VV-2"));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> register.insertOne(new Document("_id", "VV-1")));
            assertThat(register.countDocuments(new Document("number", new Document("$gte", 3))))
                    .isEqualTo(2);
        }

        try (var store = EmbeddedStore.start(directory, port);
                var client = client(store)) {
            assertThat(collection(client).find())
                    .containsExactlyInAnyOrder(
                            new Document("_id", "VV-1").append("number", 1).append("history", List.of("opened")),
                            new Document("_id", "VV-3").append("number", 3),
                            new Document("_id", "VV-4").append("number", 4));
            assertThat(collection(client).find().sort(new Document("$natural", -1)))
                    .extracting(document -> document.get("_id"))
                    .containsExactly("VV-4", "VV-3", "VV-1");
            assertThat(collection(client)
                            .find()
                            .sort(new Document("number", -1))
                            .skip(1)
                            .limit(1))
                    .extracting(document -> document.get("_id"))
                    .containsExactly("VV-3");
        }
    }

    /** Ids of any kind, asked for in every way in which the views do, with no index beside the documents. */
    @Test
    void findsByIdsWithoutKeepingThemTwice() {
        int port = Ports.free().of(Part.STORE);
        ViewBackend backend = new ViewBackend(directory.resolve("views.mv"));
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            var register = collection(client);
            List<Object> ids = List.of("a|1", "a|2", "b|1", 7, 8L, new Document("x", 1));
            ids.forEach(id -> register.insertOne(new Document("_id", id).append("n", 1)));

            assertThat(register.find(in(List.of("a|2", "none", 7L)))).hasSize(2);
            assertThat(register.find(new Document("_id", new Document("x", 1)))).hasSize(1);
            assertThat(register.find(new Document("_id", new Document("$gte", "a|2").append("$lt", "c"))))
                    .extracting(found -> found.get("_id"))
                    .containsExactlyInAnyOrder("a|2", "b|1");
            assertThat(register.find(new Document("_id", new Document("$regex", "^a"))))
                    .hasSize(2);
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> register.insertOne(new Document("_id", 7L)));
            assertThat(register.deleteMany(in(List.of("a|1", 8))).getDeletedCount())
                    .isEqualTo(2);
            assertThat(register.countDocuments()).isEqualTo(4);
            assertThat(register.find(new Document("_id", "a|1"))).isEmpty();
            assertThat(backend.getMvStore().getMapNames()).noneMatch(name -> name.contains("_index_"));
        } finally {
            server.shutdownNow();
        }
    }

    private static Document in(List<?> ids) {
        return new Document("_id", new Document("$in", ids));
    }

    /** Each later event of a matter asks for its id and its position: not for all matters. */
    @Test
    void looksUnderAnIdAloneWhateverElseIsAskedFor() {
        ViewBackend backend = new ViewBackend(directory.resolve("views.mv"));
        var documents = backend.getMvStore().openMap("databases.exchange.register", new Counted.Builder());
        int port = Ports.free().of(Part.STORE);
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            var register = collection(client);
            register.insertOne(new Document("_id", "VV-1").append("position", 7L));
            documents.walks.set(0);

            Document later = new Document("$set", new Document("position", 8L)).append("$push", new Document("h", 8));
            assertThat(register.updateOne(before("VV-1", 7L), later).getModifiedCount())
                    .isZero();
            assertThat(register.updateOne(before("VV-1", 8L), later).getModifiedCount())
                    .isEqualTo(1);
            assertThat(register.updateOne(before("VV-2", 8L), later).getMatchedCount())
                    .isZero();
            assertThat(register.find(new Document("_id", "VV-1").append("position", 8L)))
                    .hasSize(1);
            assertThat(documents.walks).hasValue(0);
            assertThat(register.find(new Document("position", 8L))).hasSize(1);
            assertThat(documents.walks).hasPositiveValue();
        } finally {
            server.shutdownNow();
        }
    }

    private static Document before(String id, long position) {
        return new Document("_id", id).append("position", new Document("$lt", position));
    }

    /** Counts how often all of it is gone through. */
    private static final class Counted extends MVMap<Object, byte[]> {
        private final AtomicInteger walks = new AtomicInteger();

        private Counted(Map<String, Object> config, DataType<Object> keys, DataType<byte[]> values) {
            super(config, keys, values);
        }

        @Override
        public Cursor<Object, byte[]> cursor(
                RootReference<Object, byte[]> root, Object from, Object to, boolean reverse) {
            walks.incrementAndGet();
            return super.cursor(root, from, to, reverse);
        }

        private static final class Builder extends MVMap.BasicBuilder<Counted, Object, byte[]> {
            Builder() {
                setKeyType(new ValueType());
                setValueType(ByteArrayDataType.INSTANCE);
            }

            @Override
            protected Counted create(Map<String, Object> config) {
                return new Counted(config, getKeyType(), getValueType());
            }
        }
    }

    @Test
    void keepsNothingByJavaSerialisation() {
        Path file = directory.resolve("views.mv");
        try (var store = EmbeddedStore.start(directory, Ports.free().of(Part.STORE));
                var client = client(store)) {
            collection(client).insertOne(new Document("_id", "VV-1"));
        }

        ViewBackend backend = new ViewBackend(file);
        try {
            assertThat(backend.getMvStore().getMapNames())
                    .filteredOn(name -> name.startsWith("databases.") || name.contains("._index_"))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        var map = backend.getMvStore().openMap(name);
                        assertThat(map.getKeyType()).isInstanceOfAny(KeyType.class, ValueType.class);
                        assertThat(map.getValueType()).isInstanceOfAny(ValueType.class, ByteArrayDataType.class);
                    });
        } finally {
            backend.close();
        }
    }

    private static MongoClient client(EmbeddedStore store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri("exchange")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("exchange").getCollection("register");
    }
}
