package vn.lienthong.exchange.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of exchange and views holds no citation: what rules rest on is asked of the directory, for agencies, place and day. */
class NoCitationInCodeTest {
    private static final List<Path> CODE =
            List.of(Path.of("src/main/java"), Path.of("../platform/views/src/main/java"));
    private static final Path RULES =
            Path.of("../platform/registry/src/main/java/vn/lienthong/registry/basis/Rule.java");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern CITATION =
            Pattern.compile("\\bS[0-4]-[0-9]+|[0-9]+/([0-9]{4}/)?(QĐ|NĐ|NQ|KH|QH)|Điều [0-9]|¶");

    @Test
    void onlyRulesNameWhatMayDemandThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path code : CODE) {
            List<Path> files = files(code);
            assertThat(files).as("%s", code).isNotEmpty();
            for (Path file : files) {
                citations(file).forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wouldFindOne() throws IOException {
        assertThat(citations(RULES)).contains("\"S2-72\"", "\"BLTTHS 2015 Điều 34, Điều 35\"");
    }

    private static List<Path> files(Path code) throws IOException {
        try (Stream<Path> files = Files.walk(code)) {
            return files.filter(each -> each.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> citations(Path file) throws IOException {
        return TEXT.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .filter(text -> CITATION.matcher(text).find())
                .toList();
    }
}
