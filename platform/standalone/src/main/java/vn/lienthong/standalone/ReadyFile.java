package vn.lienthong.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A file that is there exactly while the process is ready: JSON of where each part answers. */
record ReadyFile(Path path) {

    /** Appears whole. */
    void write(Standalone standalone) {
        var places = new LinkedHashMap<String, Object>();
        for (var part : Part.values()) {
            switch (part) {
                case CONSOLE, IDENTITY, INTAKE, EXCHANGE, REPORTING, NOTIFICATION ->
                    places.put(part.word(), standalone.ports().url(part).toString());
                case KAFKA -> places.put(part.word(), standalone.bootstrapServers());
                case STORE ->
                    places.put(
                            part.word(),
                            "mongodb://127.0.0.1:" + standalone.ports().of(part));
                case CONTROLLER -> {}
            }
        }
        places.put("data", standalone.data().toString());
        places.put("pid", ProcessHandle.current().pid());
        try {
            var target = path.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var draft = target.resolveSibling(target.getFileName() + ".tmp");
            Files.write(draft, JsonMapper.shared().writeValueAsBytes(places));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
