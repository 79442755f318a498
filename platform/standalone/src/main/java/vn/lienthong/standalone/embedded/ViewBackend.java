package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The embedded store's backend: keeps its data as BSON ({@link ViewDatabase}) and knows the command {@code hello}, which
 * health checks send; the original knows only its old name.
 */
final class ViewBackend extends H2Backend {
    /** Each write to disk rewrites most pages, since keys are random; milliseconds. */
    private static final int BETWEEN_WRITES = 3000;

    /** What may wait for that, in KiB; what is more is written at once. */
    private static final int WAITING = 64 * 1024;
    /** Pages kept in memory, in MiB. */
    private static final int KEPT = 64;
    /** A page is written whole when one document of it changes: few to a page. Bytes. */
    private static final int PAGE = 4096;

    ViewBackend(Path file) {
        super(new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .autoCommitBufferSize(WAITING)
                .cacheSize(KEPT)
                .pageSplitSize(PAGE)
                .open());
        getMvStore().setAutoCommitDelay(BETWEEN_WRITES);
        getMvStore().setVersionsToKeep(0);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new ViewDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return "hello".equals(command)
                ? super.handleCommand(channel, database, "isMaster", query)
                : super.handleCommand(channel, database, command, query);
    }
}
