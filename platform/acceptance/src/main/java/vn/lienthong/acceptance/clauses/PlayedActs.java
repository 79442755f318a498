package vn.lienthong.acceptance.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.clause.PlayedAct;

/**
 * What agencies did in the tests that carry a clause, as the modules of a repository keep it; each test run holds its part
 * against what was done.
 */
record PlayedActs(List<PlayedAct> acts, List<String> complaints) {
    /** How deep a module may lie below the root. */
    private static final int DEPTH = 2;

    static PlayedActs of(Path root) {
        List<PlayedAct> acts = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(root, DEPTH)) {
            for (Path file : folders.map(folder -> folder.resolve(PlayedAct.FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                read(root, file, acts, complaints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlayedActs(acts, complaints);
    }

    private static void read(Path root, Path file, List<PlayedAct> acts, List<String> complaints) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int line = 1; line < lines.size(); line++) {
            try {
                acts.add(PlayedAct.parse(lines.get(line)));
            } catch (IllegalArgumentException e) {
                complaints.add("%s:%d: không đọc được dòng".formatted(root.relativize(file), line + 1));
            }
        }
    }

    /** Those of this test, or of every test of this class. */
    List<PlayedAct> of(String test) {
        return acts.stream().filter(act -> isOf(act, test)).toList();
    }

    static boolean isOf(PlayedAct act, String test) {
        return act.test().equals(test)
                || act.test().startsWith(test + "#")
                || act.test().startsWith(test + ".");
    }
}
