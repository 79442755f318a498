package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** The lists behind the figures of a plan or a working group. */
@Controller
@RequestMapping("/matters/{word}/{id}")
class FigurePages {

    private static final String FIGURE = "[a-z.-]{1,60}";

    private final Services services;

    FigurePages(Services services) {
        this.services = services;
    }

    /** A task of a plan or a working group. @param dueAt as ISO 8601 text */
    record TaskLine(
            String number, String title, String owner, String activityVi, String dueAt, String stateVi, boolean late) {

        static List<TaskLine> all(JsonNode array) {
            return array.valueStream()
                    .map(json -> new TaskLine(
                            Fields.text(json, "task"),
                            Fields.text(json, "title"),
                            Fields.text(json, "owner"),
                            Fields.text(json, "activityVi"),
                            Fields.text(json, "dueAt"),
                            Fields.text(json, "stateVi"),
                            json.path("late").asBoolean(false)))
                    .toList();
        }

        public String dueVi() {
            return VietnamTime.of(dueAt);
        }
    }

    @GetMapping("/figures/{figure}")
    String matters(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id,
            @PathVariable String figure,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String path = path(word, id, model);
        if (!figure.matches(FIGURE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> asked = Addresses.given(parameters, "by", "cursor");
        model.addAttribute("asked", asked);
        model.addAttribute("figure", figure);
        Found.showMatters(
                model,
                services.list(
                        Service.EXCHANGE,
                        Addresses.of("/api/v1%s/figures/%s".formatted(path, figure), asked),
                        officer.getAccessToken().getTokenValue()));
        return "figure";
    }

    @GetMapping("/tasks")
    String tasks(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String path = path(word, id, model);
        Map<String, String> asked = Addresses.given(parameters, "owner", "is", "activity");
        Answer<JsonNode> tasks = services.ask(
                Service.EXCHANGE,
                Addresses.of("/api/v1" + path + "/tasks", asked),
                officer.getAccessToken().getTokenValue());
        Found.show(model, "tasks", tasks.map(TaskLine::all));
        return "tasks";
    }

    /** The address of the plan or group, within the pages and the services alike. */
    private static String path(String word, String id, Model model) {
        Kind kind = Kind.served(word, id, model);
        return "/%s/%s".formatted(kind.word(), id);
    }
}
