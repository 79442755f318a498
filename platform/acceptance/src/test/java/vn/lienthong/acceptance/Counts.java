package vn.lienthong.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/** Numbers that the console tells an officer, and as many lines as there are behind them. */
record Counts(OfficerBrowser officer) {
    private static final Pattern FIGURE = Pattern.compile("(?s)class=\"counted\">.*?data-value=\"(\\d+)\"");
    private static final Pattern PROVINCE = Pattern.compile("aria-label=\"(?:Tỉnh )?Lào Cai: ([0-9.]+)\"");
    private static final Pattern ALL_OWED = Pattern.compile("(?s)Tất cả việc còn nợ.*?data-value=\"(\\d+)\"");
    private static final Pattern LINE = Pattern.compile("(?s)<tr data-row");

    /** On the list of a kind of matter. */
    long counted(String kind, String narrowed) {
        return number(FIGURE, "/matters/" + kind + narrowed);
    }

    /** Lines of the whole list, but for its head. */
    long exported(String kind, String narrowed) {
        return officer.get("/matters/%s/export.csv%s".formatted(kind, narrowed))
                        .text()
                        .strip()
                        .lines()
                        .count()
                - 1;
    }

    /** The tile of that name. */
    long onTheBoard(String name) {
        JsonNode figures = Json.tree(officer.get("/board/figures").text().getBytes(StandardCharsets.UTF_8));
        return figures.at("/content/tiles")
                .valueStream()
                .filter(tile -> tile.path("name").asString("").equals(name))
                .map(tile -> tile.at("/figure/value").asLong())
                .findFirst()
                .orElseThrow();
    }

    /** Of Lào Cai, where the secret is. */
    long onTheMap(String kind) {
        return number(PROVINCE, "/wall?kind=" + kind);
    }

    long owed() {
        return number(ALL_OWED, "/watch");
    }

    long owedLines() {
        return LINE.matcher(officer.get("/watch").text()).results().count();
    }

    private long number(Pattern pattern, String path) {
        return pattern.matcher(officer.get(path).text())
                .results()
                .map((MatchResult found) -> found.group(1).replace(".", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no number on " + path));
    }
}
