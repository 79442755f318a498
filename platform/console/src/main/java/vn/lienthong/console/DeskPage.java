package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;
import vn.lienthong.console.DeskFound.Colleague;

/**
 * The first page: what waits for the officer and their agency, what they wait for, and what is new. One line at a time is open, to
 * give its matter to somebody or note something: forms in every line would be most of the page.
 */
@Controller
class DeskPage {
    /** So many of each list at first; all that are shown at once are a link away. */
    private static final String AT_FIRST = "25";

    private final Services services;
    private final Colleagues colleagues;

    DeskPage(Services services, Colleagues colleagues) {
        this.services = services;
        this.colleagues = colleagues;
    }

    @GetMapping("/")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            @ModelAttribute(name = "officer", binding = false) Officer who,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = new LinkedHashMap<>(Addresses.given(parameters, "mine", "limit"));
        asked.replaceAll((name, value) -> name.equals("limit") && value.isEmpty() ? AT_FIRST : value);
        model.addAttribute("asked", asked);
        model.addAttribute("open", Search.typed(parameters, "open"));
        String token = client.getAccessToken().getTokenValue();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<JsonNode>> saved = WatchPage.wanted(parameters).test("saved")
                    ? side.submit(() -> services.ask(Service.EXCHANGE, SavedLists.PATH, token))
                    : null;
            Future<List<Colleague>> known = side.submit(() -> colleagues.of(who, token));
            Answer<JsonNode> work = services.ask(Service.EXCHANGE, Addresses.of("/api/v1/desk/work", asked), token);
            model.addAttribute(
                    "desk", Shown.of(work.map(told -> DeskFound.from(told).among(SideBySide.result(known)))));
            SavedLists.show(model, saved == null ? null : SideBySide.result(saved), "");
        }
        return "desk";
    }
}
