package vn.lienthong.exchange.directory;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.Withdrawn;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;

/**
 * Puts what ships before the decider, as one command in the name of the standing office, unless it stands there already; and
 * connects those that the settings name.
 * Its id names the release and the position found, so that several instances and every restart do it once, and a former
 * release can come back.
 */
final class PublishShipped implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(PublishShipped.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    /** Another than that of before there were connections: of such a directory it is published once more, with them. */
    private static final String VERSION = "0.2.0";

    private final CurrentDirectory current;
    private final StreamOperations bridge;
    private final List<AgencyCode> enrolled;
    private final Clock clock;

    /** @param enrolled whom to connect, if nothing was ever said of them */
    PublishShipped(CurrentDirectory current, StreamOperations bridge, List<AgencyCode> enrolled, Clock clock) {
        this.current = current;
        this.bridge = bridge;
        this.enrolled = enrolled;
        this.clock = clock;
    }

    /** Tries until the broker has it; whoever needs the directory waits meanwhile. */
    @Override
    public void run() {
        Directory ships = Directory.shipped();
        DirectoryRelease release = release(ships.entries());
        try {
            while (!isThere(ships, release)) {
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere(Directory ships, DirectoryRelease release) throws InterruptedException {
        Optional<Reached> reached = current.within(PATIENCE);
        String name = release.version() + " " + release.digest();
        try {
            if (reached.map(Reached::release).filter(name::equals).isEmpty()) {
                publish(ships, release, reached);
                return reached.isEmpty();
            }
            reached.ifPresent(this::connectTheOthers);
            return true;
        } catch (RuntimeException fault) {
            log.error("the directory that ships cannot be published yet", fault);
            return false;
        }
    }

    /** Where there is no directory yet, with those that are connected from the beginning: nobody ever sees one without them. */
    private void publish(Directory ships, DirectoryRelease release, Optional<Reached> reached) {
        List<DirectoryEntry> all = new ArrayList<>(ships.entries());
        if (reached.isEmpty()) {
            Connections.fromTheBeginning(known(ships)).all().stream()
                    .map(DirectoryEntry::of)
                    .forEach(all::add);
        }
        all.add(DirectoryEntry.of(release));
        String basis = "Danh mục phát hành kèm phần mềm, bản " + release.version()
                + "; mỗi mục nêu nguồn của mình (platform/registry).";
        send(new RecordEntries(basis, all, Withdrawn.keys()), id(release, reached));
        log.info("the directory that ships is put before the decider: {} entries", all.size());
    }

    /** Whom the settings name and the directory has never heard of. */
    private void connectTheOthers(Reached reached) {
        Connections connections = reached.directory().connections();
        List<AgencyCode> others = known(reached.directory()).stream()
                .filter(agency -> !connections.knows(agency))
                .toList();
        if (!others.isEmpty()) {
            send(
                    new ConnectAgencies(others, "Cấu hình khởi động của hệ thống."),
                    "connections-%s-at-%d".formatted(Digest.of(Json.write(others)), reached.position()));
            log.info("to be connected: {}", others);
        }
    }

    private List<AgencyCode> known(Directory directory) {
        LocalDate today = Counting.day(clock.instant());
        Map<Boolean, List<AgencyCode>> agencies = enrolled.stream()
                .distinct()
                .sorted()
                .collect(Collectors.partitioningBy(
                        agency -> directory.agency(agency, today).isPresent()));
        List<AgencyCode> strangers = Objects.requireNonNull(agencies.get(false));
        if (!strangers.isEmpty()) {
            log.error("not connected, since the directory has no such agencies today: {}", strangers);
        }
        return Objects.requireNonNull(agencies.get(true));
    }

    /** The same for every instance that finds the same directory, another when a former release comes back. */
    private static String id(DirectoryRelease release, Optional<Reached> reached) {
        String id = "directory-" + release.version() + "-" + release.digest();
        return reached.map(at -> id + "-at-" + at.position()).orElse(id);
    }

    private void send(DirectoryCommand command, String id) {
        Envelope envelope = Envelope.of(
                id,
                Sources.of(AgencyCode.STANDING_OFFICE),
                MessageTypes.of(command).name());
        Message message = new Message(envelope, Json.write(command));
        if (!bridge.send("publishShipped-out-0", message.keyed(EntryId.DIRECTORY.key()))) {
            throw new IllegalStateException("the directory that ships is not published");
        }
    }

    static DirectoryRelease release(List<DirectoryEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(Json.write(entry)));
        return new DirectoryRelease(VERSION, Digest.of(bytes.toByteArray()), entries.size());
    }
}
