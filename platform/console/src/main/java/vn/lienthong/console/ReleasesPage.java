package vn.lienthong.console;

import java.util.List;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** What has been given to the press, newest first; the same for every agency. */
@Controller
class ReleasesPage {
    private final Services services;

    ReleasesPage(Services services) {
        this.services = services;
    }

    /** @param outlets the press outlets that were given it */
    record Released(String headline, String extract, String atVi, String byVi, List<String> outlets) {
        static List<Released> all(JsonNode feed) {
            return feed.path("items").valueStream().map(Released::from).toList();
        }

        private static Released from(JsonNode item) {
            return new Released(
                    Fields.text(item, "title"),
                    Fields.text(item, "content_text"),
                    VietnamTime.of(Fields.text(item, "date_published")),
                    Fields.text(item.path("authors").path(0), "name"),
                    item.path("tags").valueStream().map(tag -> tag.asString("")).toList());
        }
    }

    @GetMapping("/releases")
    String show(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer, Model model) {
        Answer<JsonNode> feed = services.ask(
                Service.EXCHANGE,
                "/api/v1/releases?limit=200",
                officer.getAccessToken().getTokenValue());
        Found.show(model, "releases", feed.map(Released::all));
        return "releases";
    }
}
