package vn.lienthong.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.enrolment.Enrolment;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.readiness.Running;
import vn.lienthong.standalone.embedded.EmbeddedBroker;
import vn.lienthong.standalone.embedded.EmbeddedStore;
import vn.lienthong.standalone.embedded.Listeners;

/** The whole exchange, running in this process. */
public final class Standalone implements AutoCloseable {
    private static final Duration DIRECTORY = Duration.ofMinutes(3);
    private static final Duration RUNNING = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Wiring wiring;
    private final boolean fresh;
    private final Starting parts;
    private final Map<Part, ConfigurableApplicationContext> contexts;

    private Standalone(Wiring wiring, boolean fresh, Starting parts) {
        this.wiring = wiring;
        this.fresh = fresh;
        this.parts = parts;
        this.contexts = parts.contexts();
    }

    /**
     * Starts everything and returns when it answers.
     *
     * @throws StartRefused if a port or the data directory is in use, before anything is started; or if a part does not
     *     start, after the others were stopped again
     */
    public static Standalone start(Settings settings) {
        var ports = settings.ports().chosen();
        var directory = DataDirectory.hold(settings.data());
        var parts = new Starting(Runtime.getRuntime().availableProcessors(), settings.progress());
        parts.holding(directory);
        try {
            ports.check();
            Logs.into(directory.log());
            boolean fresh = !Files.exists(Credentials.file(settings.data()));
            var credentials = Credentials.ensure(settings.data(), settings.enrol());
            var wiring = new Wiring(settings.data(), ports, credentials, settings.more());
            startAll(parts, directory, wiring, settings.kafkaPlain());
            directory.closeStreams();
            return new Standalone(wiring, fresh, parts);
        } catch (RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    private static void startAll(Starting parts, DataDirectory directory, Wiring wiring, boolean kafkaPlain) {
        var ports = wiring.ports();
        var credentials = wiring.credentials();
        var listeners = new Listeners(ports.of(Part.KAFKA), ports.of(Part.CONTROLLER), kafkaPlain);
        var broker = parts.begin(
                Part.KAFKA.nameVi(),
                wiring.bootstrapServers(),
                () -> EmbeddedBroker.start(directory.broker(), listeners, credentials));
        var held = new CurrentDirectory();
        var identity = parts.begin(Application.IDENTITY, wiring, new Connecting(wiring, held));
        var store = parts.begin(
                Part.STORE.nameVi(),
                "127.0.0.1:" + ports.of(Part.STORE),
                () -> EmbeddedStore.start(directory.store(), ports.of(Part.STORE)));
        parts.await(List.of(broker));
        var enrolment = parts.run(
                "Ghi danh", "%d cơ quan".formatted(credentials.agencies().size()), () -> enrol(wiring));
        parts.await(List.of(store, enrolment, identity));
        var others = new ArrayList<Future<?>>();
        var shared = Shared.at(ports.of(Part.STORE), held);
        parts.holding(shared);
        Application.OTHERS.forEach(application -> others.add(parts.begin(application, wiring, shared)));
        parts.await(others);
        parts.await(List.of(
                parts.run("Danh mục", Matter.DIRECTORY.events(), () -> readDirectory(held, credentials.agencies())),
                parts.run("Luồng, khung nhìn", "", () -> awaitRunning(parts))));
        parts.settled();
    }

    /** Services answer before they have read the directory, but decide nothing: ready is who has read it. */
    private static Object readDirectory(CurrentDirectory directory, List<AgencyCode> agencies)
            throws InterruptedException {
        if (directory.within(DIRECTORY).isEmpty()) {
            throw new IllegalStateException("chưa nhận được danh mục; xem nhật ký của exchange-service");
        }
        awaitConnections(directory, agencies);
        return directory;
    }

    /** Who is enrolled at this start is connected a moment after the directory has been read. */
    private static void awaitConnections(CurrentDirectory directory, List<AgencyCode> agencies)
            throws InterruptedException {
        long end = System.nanoTime() + DIRECTORY.toNanos();
        var clock = Clock.systemUTC();
        while (agencies.stream().anyMatch(agency -> isAwaited(directory.get(), agency, clock.instant()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("chưa kết nối được các cơ quan; xem nhật ký của exchange-service");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Whether it is there and about to be connected; one that was disconnected stays so. */
    private static boolean isAwaited(Directory directory, AgencyCode agency, Instant now) {
        var connections = directory.connections();
        return directory.agency(agency, Counting.day(now)).isPresent()
                && (!connections.knows(agency) || connections.isAwaited(agency, now));
    }

    /** Services answer before their streams have their partitions and state: ready is who decides and shows. */
    private static Object awaitRunning(Starting parts) throws InterruptedException {
        long end = System.nanoTime() + RUNNING.toNanos();
        for (var context : parts.contexts().values()) {
            for (var running : context.getBeansOfType(Running.class).values()) {
                while (!running.missing().isEmpty()) {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException("chưa chạy: " + String.join("; ", running.missing()));
                    }
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
        }
        return parts;
    }

    private static Object enrol(Wiring wiring) {
        try (var enrolment = Enrolment.at(wiring.bootstrapServers(), wiring.credentials())) {
            return enrolment.provision(wiring.credentials());
        }
    }

    /** Whether this data directory was new. */
    public boolean fresh() {
        return fresh;
    }

    /** Where everything is kept. */
    public Path data() {
        return wiring.data();
    }

    /** The port of each part. */
    public Ports ports() {
        return wiring.ports();
    }

    /** Passwords and secrets of this installation. */
    public Credentials credentials() {
        return wiring.credentials();
    }

    /** host:port of the broker. */
    public String bootstrapServers() {
        return wiring.bootstrapServers();
    }

    /** @throws NoSuchElementException if the part is no Spring application */
    public ConfigurableApplicationContext context(Part part) {
        var context = contexts.get(part);
        if (context == null) {
            throw new NoSuchElementException("no application context of " + part);
        }
        return context;
    }

    /** Stops everything, in reverse order of starting. */
    @Override
    public void close() {
        parts.close();
    }
}
