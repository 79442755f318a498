package vn.lienthong.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;
import vn.lienthong.console.ListAsked.Meant;

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
            new Choice("no_limit", "Không có thời hạn"),
            new Choice("paused", "Tạm dừng"),
            new Choice("waiting", "Chờ giải quyết, kết thúc"));

    static final List<Choice> HOURS = List.of(new Choice("24", "24 giờ tới"), new Choice("72", "3 ngày tới"));
    static final List<Choice> ANSWERS = List.of(new Choice("true", "Yêu cầu chưa trả lời"));

    /** What there is beside the lines, each in a part of the page that may be asked for alone. */
    private static final List<Part<?>> PARTS = List.of(
            new Part<>("totals", "summary", "summary", WatchFound.Summary::from),
            new Part<>("silent", "silent", "silence", WatchFound.Silent::all),
            new Part<>("cases", "cases", "cases?limit=100", WatchFound.Case::all),
            new Part<>("receipts", "receipts", "receipts", WatchFound.Receipt::all));

    private final Services services;
    private final AgencyNames names;

    WatchPage(Services services, AgencyNames names) {
        this.services = services;
        this.names = names;
    }

    /**
     * A part of the page.
     *
     * @param id of the element that shows it
     * @param name for the template
     */
    private record Part<T>(String id, String name, String path, Function<JsonNode, T> reading) {
        Shown<T> of(Answer<JsonNode> answer) {
            return Shown.of(answer.map(reading));
        }
    }

    /** The page; with {@code parts}, the ids of elements joined by commas, those of it alone, for the page's own script. */
    @GetMapping("/watch")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked =
                Addresses.given(parameters, "state", "agency", "matter", "hours", "unanswered", "cursor");
        String token = officer.getAccessToken().getTokenValue();
        Predicate<String> wanted = wanted(parameters);
        Meant agency = names.meant(asked.getOrDefault("agency", ""), token);
        model.addAttribute("asked", asked);
        model.addAttribute("states", STATES);
        model.addAttribute("kinds", Kind.choices());
        model.addAttribute("hours", HOURS);
        model.addAttribute("answers", ANSWERS);
        if (agency.problemVi().isEmpty()) {
            Map<String, String> codes = new LinkedHashMap<>(asked);
            codes.put("agency", agency.code());
            fill(codes, wanted, token, model);
        } else {
            model.addAttribute("problems", List.of(agency.problemVi()));
            fill(asked, wanted.and(part -> !part.equals("owed")), token, model);
        }
        return "watch";
    }

    /** Which parts of a page are asked for, by the ids of their elements: all, where its script names none. */
    static Predicate<String> wanted(Map<String, String> parameters) {
        String parts = parameters.getOrDefault("parts", "");
        return parts.isEmpty() ? id -> true : List.of(parts.split(","))::contains;
    }

    /** The receipts behind a number of the page, one by one. */
    @GetMapping("/watch/receipts")
    String receipts(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = Addresses.given(parameters, "agency", "urgency", "cursor");
        model.addAttribute("asked", asked);
        Answer<JsonNode> answer = ask(
                Addresses.of("receipts/each", asked), officer.getAccessToken().getTokenValue());
        Found.show(model, "receipts", answer.map(WatchFound.OneReceipt::all));
        model.addAttribute("next", next(answer));
        return "receipts";
    }

    private static String next(Answer<JsonNode> page) {
        return page instanceof Answer.Known<JsonNode>(JsonNode known) ? Fields.text(known, "next") : "";
    }

    private void fill(Map<String, String> asked, Predicate<String> wanted, String token, Model model) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Part<?>, Future<Answer<JsonNode>>> answers = new HashMap<>();
            PARTS.stream()
                    .filter(part -> wanted.test(part.id()))
                    .forEach(part -> answers.put(part, side.submit(() -> ask(part.path(), token))));
            Future<Answer<JsonNode>> saved = wanted.test("saved")
                    ? side.submit(() -> services.ask(Service.EXCHANGE, SavedLists.PATH, token))
                    : null;
            lines(wanted.test("owed") ? ask(Addresses.of("obligations", asked), token) : null, model);
            for (Part<?> part : PARTS) {
                Future<Answer<JsonNode>> answer = answers.get(part);
                model.addAttribute(part.name(), answer == null ? Shown.nothing() : part.of(SideBySide.result(answer)));
            }
            SavedLists.show(model, saved == null ? null : SideBySide.result(saved), address(asked));
        }
    }

    /** @param owed null if they are not asked for */
    private static void lines(@Nullable Answer<JsonNode> owed, Model model) {
        model.addAttribute("owed", owed == null ? Shown.nothing() : Shown.of(owed.map(OwedLine::all)));
        model.addAttribute("next", owed == null ? "" : next(owed));
    }

    /** The same list from its beginning. */
    private static String address(Map<String, String> asked) {
        Map<String, String> whole = new LinkedHashMap<>(asked);
        whole.remove("cursor");
        return Addresses.of("/watch", whole);
    }

    private Answer<JsonNode> ask(String path, String token) {
        return services.ask(Service.EXCHANGE, WATCH + path, token);
    }
}
