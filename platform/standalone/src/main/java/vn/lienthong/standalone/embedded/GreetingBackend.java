package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;

/** Knows the command {@code hello}, which health checks send; the original knows only its old name. */
final class GreetingBackend extends H2Backend {
    GreetingBackend(Path file) {
        super(file.toAbsolutePath().toString());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return "hello".equals(command)
                ? super.handleCommand(channel, database, "isMaster", query)
                : super.handleCommand(channel, database, command, query);
    }
}
