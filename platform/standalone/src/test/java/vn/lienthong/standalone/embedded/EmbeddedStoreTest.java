package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
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
}
