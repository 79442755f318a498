package vn.lienthong.registry.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.directory.Agency;

/** What is wrong with the rows of a directory, kept until all of it has been seen. */
final class Complaints {
    private final Map<String, List<String>> byKey = new HashMap<>();

    void add(Agency row, String reason) {
        byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(reason);
    }

    /** Everything that is wrong with that row, in one sentence. */
    Optional<String> about(Agency row) {
        return Optional.ofNullable(byKey.get(row.key())).map(reasons -> String.join("; ", reasons));
    }
}
