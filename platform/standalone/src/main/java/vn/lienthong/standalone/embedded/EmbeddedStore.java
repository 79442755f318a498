package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A store that speaks MongoDB's protocol, in this process, on disk. It may lose the last three seconds of acknowledged writes
 * when the process is killed, so that only views may live in it: they keep their log position beside their documents
 * and catch up.
 */
public final class EmbeddedStore implements AutoCloseable {
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a store on 127.0.0.1.
     *
     * @param directory where its data is, made if it is missing
     */
    public static EmbeddedStore start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var server = new MongoServer(new ViewBackend(directory.resolve("views.mv")));
        server.bind(BrokerSettings.LOOPBACK, port);
        return new EmbeddedStore(server, port);
    }

    /** Connection string of one database; each service has its own. */
    public String uri(String database) {
        return "mongodb://%s:%d/%s".formatted(BrokerSettings.LOOPBACK, port, database);
    }

    /** Writes everything to disk and stops. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
