package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;

/** What is owed, by whom and by when; who is silent; which cases committees are to see. */
@Controller
class WatchPage {

    private static final String WATCH = "/api/v1/watch/";

    static final List<Choice> STATES = List.of(
            new Choice("overdue", "Quá hạn"),
            new Choice("silent", "Im lặng"),
            new Choice("escalated", "Đã báo cáo cấp trên"),
            new Choice("warned", "Sắp hết hạn"),
            new Choice("open", "Trong hạn"),
            new Choice("paused", "Tạm dừng"),
            new Choice("waiting", "Chờ giải quyết, kết thúc"));

    private final Services services;

    WatchPage(Services services) {
        this.services = services;
    }

    @GetMapping("/watch")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = Addresses.given(parameters, "state", "agency", "matter", "cursor");
        model.addAttribute("asked", asked);
        model.addAttribute("states", STATES);
        model.addAttribute("kinds", Kind.choices());
        fill(asked, officer.getAccessToken().getTokenValue(), model);
        return "watch";
    }

    private void fill(Map<String, String> asked, String token, Model model) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var summary = side.submit(() -> ask("summary", WatchFound.Summary::from, token));
            var silent = side.submit(() -> ask("silence", WatchFound.Silent::all, token));
            var cases = side.submit(() -> ask("cases?limit=100", WatchFound.Case::all, token));
            var receipts = side.submit(() -> ask("receipts", WatchFound.Receipt::all, token));
            Answer<JsonNode> owed = services.ask(Service.EXCHANGE, Addresses.of(WATCH + "obligations", asked), token);
            show(model, "owed", owed.map(OwedLine::all));
            model.addAttribute(
                    "next", owed instanceof Answer.Known<JsonNode>(JsonNode page) ? Fields.text(page, "next") : "");
            show(model, "summary", summary);
            show(model, "silent", silent);
            show(model, "cases", cases);
            show(model, "receipts", receipts);
        }
    }

    private <T> Answer<T> ask(String path, Function<JsonNode, T> reading, String token) {
        return services.ask(Service.EXCHANGE, WATCH + path, token).map(reading);
    }

    private static <T> void show(Model model, String name, Future<Answer<T>> answer) {
        show(model, name, SideBySide.result(answer));
    }

    private static <T> void show(Model model, String name, Answer<T> answer) {
        model.addAttribute(name, Shown.of(answer));
    }
}
