package vn.lienthong.client.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.client.OwnerOnly;

/** The one file of secrets; written whole or not at all, readable by its owner only from its first byte. */
record CredentialsFile(Path path) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static CredentialsFile in(Path data) {
        return new CredentialsFile(data.resolve("credentials.json"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    Credentials read() {
        try {
            return JSON.readValue(Files.readAllBytes(path), Credentials.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JacksonException malformed) {
            // the message of the parser could quote a secret
            throw new IllegalStateException("not a file of credentials: " + path);
        }
    }

    void write(Credentials credentials) {
        try {
            var folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            OwnerOnly.createFolders(folder);
            var draft = Files.createTempFile(folder, "credentials", ".tmp", OwnerOnly.file());
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(credentials)));
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
