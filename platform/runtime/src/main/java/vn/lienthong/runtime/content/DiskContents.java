package vn.lienthong.runtime.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.Sha256;

/**
 * Contents in a folder that only its owner may enter, in subfolders by the first two digits of their hash. Beside the bytes lies
 * a note of what they are and who holds them; the notes of what nobody has named yet lie apart, so that a sweep looks at nothing
 * else. What is being written lies apart as well, so that a kill leaves nothing between them. One process writes; others may read.
 */
public final class DiskContents implements ContentStore {
    private static final String NOTE = ".json";
    /** Digits of a hash that name a subfolder. */
    private static final int FAN = 2;

    private final Path folder;
    private final Path unnamed;
    private final Path drafts;

    /** @param folder made if it is missing */
    public DiskContents(Path folder) {
        this.folder = folder;
        this.unnamed = folder.resolve("unnamed");
        this.drafts = folder.resolve("drafts");
    }

    /** @param heldBy code of each agency that has stored it, with when it last did */
    private record Note(String type, long size, Map<String, Instant> heldBy) {
        Content content(Sha256 sha256) {
            return new Content(sha256, type, size);
        }

        Note heldToo(AgencyCode agency, Instant at) {
            Map<String, Instant> all = new TreeMap<>(heldBy);
            all.put(agency.value(), at);
            return new Note(type, size, all);
        }

        boolean isHeldBy(AgencyCode agency) {
            return heldBy.containsKey(agency.value());
        }
    }

    @Override
    public void put(Content content, Path file, AgencyCode by, Instant at) {
        try {
            force(file); // takes its time, in which the door may ask
            enter(content, file, by, at);
        } catch (IOException | JacksonException fault) {
            throw new ContentAway(fault);
        }
    }

    private synchronized void enter(Content content, Path file, AgencyCode by, Instant at) throws IOException {
        Sha256 sha256 = content.sha256();
        OwnerFolders.make(unnamed);
        OwnerFolders.make(drafts);
        OwnerFolders.make(folder.resolve(sha256.value().substring(0, FAN)));
        Optional<Path> noted = noteOf(sha256);
        if (noted.isEmpty() || !Files.exists(bytes(sha256))) {
            take(file, bytes(sha256));
        }
        Note before = noted.isPresent() ? read(noted.get()) : new Note(content.type(), content.size(), Map.of());
        write(noted.orElse(pending(sha256)), before.heldToo(by, at));
    }

    @Override
    public synchronized Optional<Content> heldBy(AgencyCode agency, Sha256 sha256) {
        try {
            Optional<Path> noted = noteOf(sha256);
            return noted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(noted.get()))
                            .filter(note -> note.isHeldBy(agency))
                            .map(note -> note.content(sha256));
        } catch (IOException | JacksonException fault) {
            throw new ContentAway(fault);
        }
    }

    @Override
    public synchronized Optional<Content> name(AgencyCode agency, Sha256 sha256) {
        Optional<Content> held = heldBy(agency, sha256);
        try {
            if (held.isPresent() && Files.exists(pending(sha256))) {
                Files.move(pending(sha256), named(sha256), StandardCopyOption.ATOMIC_MOVE);
            }
            return held;
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
    }

    @Override
    public Optional<InputStream> open(Sha256 sha256) {
        try {
            return Optional.of(Files.newInputStream(bytes(sha256)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
    }

    @Override
    public synchronized int sweep(Instant before) {
        int removed = 0;
        if (!Files.exists(unnamed)) {
            return removed;
        }
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(unnamed, "*" + NOTE)) {
            for (Path note : notes) {
                if (read(note).heldBy().values().stream().allMatch(before::isAfter)) {
                    Files.delete(note); // first, so that nobody can name what is about to go
                    String name = note.getFileName().toString();
                    Files.deleteIfExists(bytes(new Sha256(name.substring(0, name.length() - NOTE.length()))));
                    removed++;
                }
            }
            discardDrafts(before);
            return removed;
        } catch (IOException | JacksonException fault) {
            throw new ContentAway(fault);
        }
    }

    /** A kill leaves them: they have no name, and whoever wrote them was told nothing. */
    private void discardDrafts(Instant before) throws IOException {
        OwnerFolders.make(drafts);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
            for (Path draft : left) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.delete(draft);
                }
            }
        }
    }

    @Override
    public void close() {
        // nothing is open between two calls
    }

    private Path bytes(Sha256 sha256) {
        return folder.resolve(sha256.value().substring(0, FAN)).resolve(sha256.value());
    }

    private Path named(Sha256 sha256) {
        return bytes(sha256).resolveSibling(sha256.value() + NOTE);
    }

    private Path pending(Sha256 sha256) {
        return unnamed.resolve(sha256.value() + NOTE);
    }

    private Optional<Path> noteOf(Sha256 sha256) {
        return Files.exists(named(sha256))
                ? Optional.of(named(sha256))
                : Optional.of(pending(sha256)).filter(Files::exists);
    }

    private static Note read(Path note) throws IOException {
        return Json.read(Files.readAllBytes(note), Note.class);
    }

    private Path draft() {
        return drafts.resolve(UUID.randomUUID().toString());
    }

    private void write(Path place, Note note) throws IOException {
        Path draft = draft();
        Files.write(draft, Json.write(note), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        keep(draft, place);
    }

    /** From wherever it lies into the place where it is found, whole or not at all. */
    private void take(Path file, Path place) throws IOException {
        try {
            keep(file, place);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Path draft = draft();
            Files.copy(file, draft);
            keep(draft, place);
        }
    }

    /** On the disk before it has its name. */
    private static void keep(Path draft, Path place) throws IOException {
        force(draft);
        OwnerFolders.close(draft);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
