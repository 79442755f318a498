package vn.lienthong.console;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How much there is of what the officer's agency may see: as the exchange counts its register and its watch, each number with
 * its list.
 */
record BoardFigures(List<Tile> tiles, List<Bar> byForce, List<Bar> byProvince) {

    /** What the bars show first. */
    static final String FIRST = "casefiles";

    private static final List<String> KINDS = List.of("casefiles", "requests", "tips", "information");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /**
     * A number by itself.
     *
     * @param name by which the page's script finds it
     * @param matter what it is about, for colour
     */
    record Tile(String name, String matter, String nameVi, Figure figure) {}

    /** A force or a province. @param figures by kind of matter; those of nothing are left out */
    record Bar(String key, String nameVi, Map<String, Figure> figures) {

        /** Null if there is none of what is shown first. */
        public @Nullable Figure first() {
            return figures.get(FIRST);
        }

        private long firstValue() {
            Figure first = first();
            return first == null ? 0 : Objects.requireNonNullElse(first.value(), 0L);
        }
    }

    /** Nothing is known. */
    static BoardFigures unknown() {
        return new BoardFigures(tiles(null, null), List.of(), List.of());
    }

    static BoardFigures of(JsonNode register, JsonNode watch) {
        return new BoardFigures(tiles(register, watch), bars(register, "byForce", "force"), provinces(register));
    }

    /** With a tile for what the standing office has to deal with; without a number while that is not known. */
    BoardFigures withParked(Answer<JsonNode> figures) {
        Figure open = figures instanceof Answer.Known<JsonNode>(JsonNode known)
                ? ParkedPage.open(known)
                : Figure.of(null, "/parked", "state", "open");
        Tile parked = new Tile("parked.open", "parking", "Mục giữ lại đang chờ", open);
        return new BoardFigures(Stream.concat(tiles.stream(), Stream.of(parked)).toList(), byForce, byProvince);
    }

    static List<Bar> provinces(JsonNode register) {
        return bars(register, "byProvince", "province");
    }

    private static List<Tile> tiles(@Nullable JsonNode register, @Nullable JsonNode watch) {
        return List.of(
                new Tile("casefiles", "casefile", "Vụ việc", all(register, "casefiles")),
                new Tile(
                        "requests.open",
                        "request",
                        "Yêu cầu đang giải quyết",
                        Figure.of(
                                register == null ? null : Fields.number(register.path("open"), "requests"),
                                "/matters/requests",
                                "open",
                                "true")),
                new Tile(
                        "requests.unanswered",
                        "request",
                        "Nơi nhận chưa trả lời",
                        Figure.of(
                                        watch == null ? null : Fields.number(watch, "unanswered"),
                                        "/watch",
                                        "unanswered",
                                        "true")
                                .at("owed")),
                new Tile("tips", "tip", "Tin báo", all(register, "tips")),
                new Tile("information", "information", "Thông tin chia sẻ", all(register, "information")));
    }

    private static Figure all(@Nullable JsonNode register, String kind) {
        return Figure.of(register == null ? null : Fields.number(register.path("all"), kind), "/matters/" + kind);
    }

    private static List<Bar> bars(JsonNode register, String rows, String parameter) {
        return register.path(rows)
                .valueStream()
                .map(row -> bar(row, parameter))
                .sorted(Comparator.comparingLong(Bar::firstValue)
                        .reversed()
                        .thenComparing(Bar::nameVi, Collator.getInstance(VIETNAMESE)))
                .toList();
    }

    private static Bar bar(JsonNode row, String parameter) {
        String key = Fields.text(row, "key");
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String kind : KINDS) {
            long value = Fields.number(row.path("all"), kind);
            if (value > 0) {
                figures.put(kind, Figure.of(value, "/matters/" + kind, parameter, key));
            }
        }
        return new Bar(key, Fields.text(row, "nameVi"), figures);
    }

    /** The longest bar; at least one, so that an empty table has no full bars. */
    public static long longest(List<Bar> bars) {
        return Math.max(1, bars.stream().mapToLong(Bar::firstValue).max().orElse(1));
    }
}
