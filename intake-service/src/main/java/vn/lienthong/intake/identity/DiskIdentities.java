package vn.lienthong.intake.identity;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.content.OwnerFolders;

/** Identities in a folder that only its owner may enter, a file for each. What is being written has another name until it is whole. */
final class DiskIdentities implements IdentityStore {
    private static final Logger log = LoggerFactory.getLogger(DiskIdentities.class);
    private static final String KEPT = ".json";
    private static final String DRAFT = ".draft";

    private final Path folder;

    /** @param folder made if it is missing */
    DiskIdentities(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void keep(KeptIdentity identity) {
        Path draft = draft(identity.sealing());
        try {
            OwnerFolders.make(folder);
            OwnerFolders.write(draft, Json.write(identity));
            Files.move(draft, file(identity.sealing()), StandardCopyOption.ATOMIC_MOVE);
            OwnerFolders.forceNames(folder);
        } catch (IOException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    @Override
    public synchronized Optional<KeptIdentity> find(UUID sealing) {
        return Files.exists(file(sealing)) ? Optional.of(read(sealing)) : Optional.empty();
    }

    @Override
    public synchronized void told(UUID sealing) {
        try {
            find(sealing).filter(kept -> !kept.told()).map(KeptIdentity::asTold).ifPresent(this::keep);
        } catch (IdentityDamaged damaged) {
            log.error("an identity of which the log tells is damaged: bring it back from a backup", damaged);
        }
    }

    @Override
    public synchronized void destroy(UUID sealing) {
        try {
            boolean draft = Files.deleteIfExists(draft(sealing));
            if (Files.deleteIfExists(file(sealing)) || draft) {
                OwnerFolders.forceNames(folder);
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
                for (Path file : files) {
                    readable(file).ifPresent(all::add);
                }
            } catch (IOException fault) {
                throw new IdentitiesAway(fault);
            }
        }
        return all;
    }

    @Override
    public synchronized void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
            OwnerFolders.forceNames(folder);
        } catch (IOException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    private static Optional<KeptIdentity> readable(Path file) throws IOException {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), KeptIdentity.class));
        } catch (JacksonException damaged) {
            // the message of the parser could quote what is kept
            log.error("{} is damaged, and passed over: bring it back from a backup", file.getFileName());
            return Optional.empty();
        }
    }

    private KeptIdentity read(UUID sealing) {
        try {
            return readable(file(sealing)).orElseThrow(() -> new IdentityDamaged(sealing));
        } catch (IOException fault) {
            throw new IdentitiesAway(fault);
        }
    }

    private Path draft(UUID sealing) {
        return folder.resolve(sealing + DRAFT);
    }

    private Path file(UUID sealing) {
        return folder.resolve(sealing + KEPT);
    }
}
