package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.embedded.EmbeddedBroker;
import vn.lienthong.standalone.embedded.Listeners;

/** The reference for what one process costs: the same broker, and nothing else. */
final class BareBroker {
    private BareBroker() {}

    /** @param arguments the folder of data, and the file that tells that it is ready */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        Ports ports = Ports.free();
        Credentials credentials = Credentials.ensure(data, List.of());
        Listeners listeners = new Listeners(ports.of(Part.KAFKA), ports.of(Part.CONTROLLER), false);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), listeners, credentials)) {
            Files.writeString(Path.of(arguments[1]), broker.bootstrapServers());
            Thread.currentThread().join();
        }
    }
}
