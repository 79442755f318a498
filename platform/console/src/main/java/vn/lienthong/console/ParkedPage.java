package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The messages that could not be read, which only the standing office may see: those that wait, and those that were settled. */
@Controller
class ParkedPage {

    static final String PARKED = "/api/v1/parked";

    private static final int LINES = 100;
    private static final List<Choice> STATES = List.of(
            new Choice("open", "Đang chờ"), new Choice("replayed", "Đã gửi lại"), new Choice("discarded", "Đã bỏ"));

    private final Services services;

    ParkedPage(Services services) {
        this.services = services;
    }

    /** A state, and how many stand so; the list of it holds as many. */
    record Tab(String word, String nameVi, Figure figure) {}

    @GetMapping("/parked")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String token = officer.getAccessToken().getTokenValue();
        String state = Choice.chosen(STATES, parameters.getOrDefault("state", ""));
        String given = parameters.getOrDefault("page", "");
        int page = given.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(given) : 1;
        String path = "%s?state=%s&page=%d&limit=%d".formatted(PARKED, state, page, LINES);
        model.addAttribute("state", state);
        model.addAttribute("page", page);
        model.addAttribute("lines", LINES);
        if (Found.showUnlessRefused(
                model, "items", services.ask(Service.INTAKE, path, token).map(ParkedItem::all))) {
            model.addAttribute("tabs", tabs(services.ask(Service.INTAKE, PARKED + "/figures", token)));
        }
        return "parked";
    }

    private static List<Tab> tabs(Answer<JsonNode> figures) {
        return STATES.stream()
                .map(state -> new Tab(
                        state.word(),
                        state.nameVi(),
                        figures instanceof Answer.Known<JsonNode>(JsonNode known)
                                ? figure(known, state.word())
                                : Figure.of(null, "/parked", "state", state.word())))
                .toList();
    }

    private static Figure figure(JsonNode figures, String state) {
        return Figure.of(Fields.number(figures, state), "/parked", "state", state);
    }

    /** How many wait, with their list. */
    static Figure open(JsonNode figures) {
        return figure(figures, "open");
    }
}
