package vn.lienthong.intake.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.content.OwnerFolders;

/** Identities in a folder that only its owner may enter, a file for each. What is being written has another name until it is whole. */
final class DiskIdentities implements IdentityStore {
    private static final String KEPT = ".json";
    private static final String DRAFT = ".draft";

    private final Path folder;

    /** @param folder made if it is missing */
    DiskIdentities(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void keep(KeptIdentity identity) {
        Path draft = folder.resolve(identity.sealing() + DRAFT);
        try {
            OwnerFolders.make(folder);
            try (FileChannel file = FileChannel.open(
                            draft,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(file)) {
                out.write(Json.write(identity));
                file.force(true);
            }
            Files.move(draft, file(identity.sealing()), StandardCopyOption.ATOMIC_MOVE);
            force();
        } catch (IOException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    @Override
    public synchronized Optional<KeptIdentity> find(UUID sealing) {
        return Files.exists(file(sealing)) ? Optional.of(read(file(sealing))) : Optional.empty();
    }

    @Override
    public synchronized void told(UUID sealing) {
        find(sealing).filter(kept -> !kept.told()).map(KeptIdentity::asTold).ifPresent(this::keep);
    }

    @Override
    public synchronized void destroy(UUID sealing) {
        try {
            if (Files.deleteIfExists(file(sealing))) {
                force();
            }
        } catch (IOException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    @Override
    public synchronized List<KeptIdentity> all() {
        List<KeptIdentity> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + KEPT)) {
                files.forEach(file -> all.add(read(file)));
            } catch (IOException fault) {
                throw new IdentitiesAway(fault);
            }
        }
        return all;
    }

    private static KeptIdentity read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file), KeptIdentity.class);
        } catch (IOException | JacksonException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    private Path file(UUID sealing) {
        return folder.resolve(sealing + KEPT);
    }

    /** So that a name that was given or taken away is so after the power fails, too. */
    private void force() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
