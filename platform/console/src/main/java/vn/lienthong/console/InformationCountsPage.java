package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** Information counted by one of its dimensions, and the list behind a row. */
@Controller
class InformationCountsPage {
    private static final String API = "/api/v1/statistics/information";
    private static final String MOST = "200";
    private static final List<Choice> BY = List.of(
            new Choice("route", "Tuyến"),
            new Choice("area", "Địa bàn"),
            new Choice("subject", "Loại đối tượng"),
            new Choice("goods", "Nhóm hàng"),
            new Choice("method", "Phương thức, thủ đoạn"),
            new Choice("direction", "Hướng đi của hàng"),
            new Choice("origin", "Hàng đi từ"),
            new Choice("destination", "Hàng đến"),
            new Choice("type", "Loại thông tin"));

    private final Services services;

    InformationCountsPage(Services services) {
        this.services = services;
    }

    /** @param seen how many of them the list behind it has */
    record Row(String key, String nameVi, long count, long seen) {
        private static Row from(JsonNode json) {
            return new Row(
                    Fields.text(json, "key"),
                    Fields.text(json, "nameVi"),
                    Fields.number(json, "count"),
                    Fields.number(json, "seen"));
        }
    }

    /** @param block in blocks of how many that counts which the reader may not see */
    record Table(List<Row> rows, long total, long seen, long block) {
        private static Table from(JsonNode json) {
            return new Table(
                    json.path("rows").valueStream().map(Row::from).toList(),
                    Fields.number(json, "total"),
                    Fields.number(json, "seen"),
                    Fields.number(json, "block"));
        }
    }

    record Behind(String id, String title, String providerVi, String atVi) {
        private static List<Behind> all(JsonNode list) {
            return list.valueStream()
                    .map(json -> new Behind(
                            Fields.text(json, "id"),
                            Fields.text(json, "title"),
                            Fields.text(json, "providerVi"),
                            VietnamTime.of(Fields.text(json, "at"))))
                    .toList();
        }
    }

    @GetMapping("/information-counts")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = Addresses.given(parameters, "by", "period");
        String key = Search.typed(parameters, "key");
        String token = officer.getAccessToken().getTokenValue();
        model.addAttribute("dimensions", BY);
        model.addAttribute("asked", asked);
        Found.show(model, "counts", ask(API, asked, token).map(Table::from));
        if (!key.isEmpty()) {
            Map<String, String> behind = new LinkedHashMap<>(asked);
            behind.put("key", key);
            behind.put("limit", MOST);
            Found.show(model, "behind", ask(API + "/list", behind, token).map(Behind::all));
        }
        return "information-counts";
    }

    private Answer<JsonNode> ask(String path, Map<String, String> asked, String token) {
        return services.ask(Service.REPORTING, Addresses.of(path, asked), token);
    }
}
