package vn.lienthong.exchange.directory;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamBridge;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.Withdrawn;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;

/**
 * Puts what ships before the decider, as one command in the name of the standing office, unless it stands there already.
 * Its id names the release and the position found, so that several instances and every restart do it once, and a former
 * release can come back.
 */
final class PublishShipped implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(PublishShipped.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final String VERSION = "0.1.0";

    private final CurrentDirectory current;
    private final StreamBridge bridge;

    PublishShipped(CurrentDirectory current, StreamBridge bridge) {
        this.current = current;
        this.bridge = bridge;
    }

    /** Tries until the broker has it; whoever needs the directory waits meanwhile. */
    @Override
    public void run() {
        List<DirectoryEntry> entries = Directory.shipped().entries();
        DirectoryRelease release = release(entries);
        try {
            while (!isThere(entries, release)) {
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere(List<DirectoryEntry> entries, DirectoryRelease release) throws InterruptedException {
        Optional<Reached> reached = current.within(PATIENCE);
        String name = release.version() + " " + release.digest();
        if (reached.map(Reached::release).filter(name::equals).isEmpty()) {
            try {
                send(entries, release, id(release, reached));
            } catch (RuntimeException fault) {
                log.error("the directory that ships cannot be published yet", fault);
                return false;
            }
        }
        return true;
    }

    /** The same for every instance that finds the same directory, another when a former release comes back. */
    private static String id(DirectoryRelease release, Optional<Reached> reached) {
        String id = "directory-" + release.version() + "-" + release.digest();
        return reached.map(at -> id + "-at-" + at.position()).orElse(id);
    }

    private void send(List<DirectoryEntry> entries, DirectoryRelease release, String id) {
        List<DirectoryEntry> all = new ArrayList<>(entries);
        all.add(DirectoryEntry.of(release));
        String basis = "Danh mục phát hành kèm phần mềm, bản " + release.version()
                + "; mỗi mục nêu nguồn của mình (platform/registry).";
        RecordEntries command = new RecordEntries(basis, all, Withdrawn.keys());
        Envelope envelope = Envelope.of(
                id,
                Sources.of(AgencyCode.STANDING_OFFICE),
                MessageTypes.of(command).name());
        Message message = new Message(envelope, Json.write(command));
        if (!bridge.send("publishShipped-out-0", message.keyed(EntryId.DIRECTORY.key()))) {
            throw new IllegalStateException("the directory that ships is not published");
        }
        log.info("the directory that ships is put before the decider: {} entries", entries.size());
    }

    static DirectoryRelease release(List<DirectoryEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(Json.write(entry)));
        return new DirectoryRelease(VERSION, Digest.of(bytes.toByteArray()), entries.size());
    }
}
