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

/** The code of the exchange holds no citation: what rules rest on is asked of the directory, for agencies, place and day. */
class NoCitationInCodeTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern CITATION =
            Pattern.compile("\\bS[0-4]-[0-9]+|[0-9]+/([0-9]{4}/)?(QĐ|NĐ|NQ|KH|QH)|Điều [0-9]|¶");

    @Test
    void onlyRulesNameWhatMayDemandThem() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("basis/Rule.java")) {
                    citations(file).forEach(text -> found.add(file.getFileName() + ": " + text));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wouldFindOne() throws IOException {
        assertThat(citations(CODE.resolve("vn/lienthong/exchange/basis/Rule.java")))
                .contains("\"S2-72\"", "\"BLTTHS 2015 Điều 34, Điều 35\"");
    }

    private static List<String> citations(Path file) throws IOException {
        return TEXT.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .filter(text -> CITATION.matcher(text).find())
                .toList();
    }
}
