package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** Tips that the officer's agency took in, in numbers, beside the same days of the year before; and the list behind a number. */
@Controller
class HotlineFiguresPage {
    private static final String PATH = "/hotline/figures";
    private static final String API = "/api/v1/hotline/figures";
    private static final String MOST = "200";
    static final List<Choice> BY = List.of(
            new Choice("channel", "Kênh tiếp nhận"),
            new Choice("stream", "Luồng tin"),
            new Choice("area", "Địa bàn"),
            new Choice("outcome", "Kết quả"));

    private final Services services;

    HotlineFiguresPage(Services services) {
        this.services = services;
    }

    /** @param took from receipt to the first action, at the median; null where nobody has acted */
    record Row(
            String nameVi,
            Figure figure,
            Figure before,
            @Nullable Long took,
            long acted) {
        private static Row of(JsonNode json, Map<String, String> asked) {
            String key = Fields.text(json, "key");
            return new Row(
                    Fields.text(json, "nameVi"),
                    figure(json, "count", key, asked),
                    figure(json, "before", key, earlier(asked)),
                    json.hasNonNull("medianSeconds") ? Fields.number(json, "medianSeconds") : null,
                    Fields.number(json, "acted"));
        }

        private static Figure figure(JsonNode json, String field, String key, Map<String, String> asked) {
            return Figure.of(
                            Fields.number(json, field),
                            PATH,
                            "by",
                            asked.getOrDefault("by", ""),
                            "from",
                            asked.getOrDefault("from", ""),
                            "to",
                            asked.getOrDefault("to", ""),
                            "key",
                            key.isEmpty() ? "all" : key)
                    .at("behind");
        }

        private static Map<String, String> earlier(Map<String, String> asked) {
            Map<String, String> earlier = new LinkedHashMap<>(asked);
            for (String day : List.of("from", "to")) {
                earlier.computeIfPresent(
                        day,
                        (name, text) -> Days.read(text)
                                .map(date -> date.minusYears(1).toString())
                                .orElse(text));
            }
            return earlier;
        }

        public String tookVi() {
            return took == null ? "–" : Spans.seconds(took);
        }
    }

    /** @param all of the whole, at the end */
    record Table(String from, String to, List<Row> rows, Row all) {
        private static Table of(JsonNode json, Map<String, String> asked) {
            Map<String, String> days = new LinkedHashMap<>(asked);
            days.put("from", Fields.text(json, "from"));
            days.put("to", Fields.text(json, "to"));
            return new Table(
                    Fields.text(json, "from"),
                    Fields.text(json, "to"),
                    json.path("rows")
                            .valueStream()
                            .map(row -> Row.of(row, days))
                            .toList(),
                    Row.of(json.path("all"), days));
        }
    }

    /** The newest of them. @param total how many there are */
    record Behind(long total, List<HotlineWallPage.Tip> tips) {
        public String totalVi() {
            return Figure.in(total);
        }
    }

    @GetMapping(PATH)
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = Addresses.given(parameters, "by", "from", "to");
        String key = Search.typed(parameters, "key");
        String token = officer.getAccessToken().getTokenValue();
        model.addAttribute("dimensions", BY);
        model.addAttribute("asked", asked);
        Found.show(
                model,
                "counts",
                services.ask(Service.EXCHANGE, Addresses.of(API, asked), token).map(told -> Table.of(told, asked)));
        if (!key.isEmpty()) {
            Map<String, String> behind = new LinkedHashMap<>(asked);
            behind.put("key", key.equals("all") ? "" : key);
            behind.put("limit", MOST);
            Found.show(
                    model,
                    "behind",
                    services.ask(Service.EXCHANGE, Addresses.of(API + "/list", behind), token)
                            .map(told -> new Behind(Fields.number(told, "total"), HotlineWallPage.Tip.all(told))));
        }
        return "hotline-figures";
    }
}
