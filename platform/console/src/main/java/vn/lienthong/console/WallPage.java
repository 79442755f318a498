package vn.lienthong.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;

/**
 * What hangs on the wall of an office on duty: where how much happens, which clocks run out next, who is silent. Read from
 * across the room, and each part leads to its list.
 */
@Controller
class WallPage {

    private static final String WATCH = "/api/v1/watch/";

    /** As many lines as are read at a glance. */
    private static final int LINES = 8;

    private static final List<Choice> STEPS = List.of(new Choice("day", "30 ngày"), new Choice("week", "26 tuần"));

    private static final List<Choice> KINDS = List.of(
            new Choice("casefiles", "Vụ việc"), new Choice("requests", "Yêu cầu"), new Choice("tips", "Tin báo"));

    private final Services services;
    private final Directories directories;
    private final InstantSource clock;

    WallPage(Services services, Directories directories, InstantSource clock) {
        this.services = services;
        this.directories = directories;
        this.clock = clock;
    }

    /** The page; with {@code parts}, those of it alone, for the page's own script. {@code kind} is what the map counts, {@code trend} by what the trend goes. */
    @GetMapping("/wall")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String kind = Choice.chosen(KINDS, parameters.getOrDefault("kind", ""));
        String step = Choice.chosen(STEPS, parameters.getOrDefault("trend", ""));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("here", kind);
        model.addAttribute("steps", STEPS);
        model.addAttribute("step", step);
        fill(kind, step, WatchPage.wanted(parameters), officer.getAccessToken().getTokenValue(), model);
        return "wall";
    }

    private void fill(String kind, String step, Predicate<String> wanted, String token, Model model) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var figures = side.submit(() -> wanted.test("map") || wanted.test("unled")
                    ? services.ask(Service.EXCHANGE, "/api/v1/register/figures", token)
                    : new Answer.Unavailable<JsonNode>(""));
            var summary =
                    side.submit(() -> part(wanted, "totals", () -> watch("summary", WatchFound.Summary::from, token)));
            var next = side.submit(() ->
                    part(wanted, "next", () -> watch("obligations?hours=24&limit=" + LINES, OwedLine::all, token)));
            var trend = side.submit(() -> part(
                    wanted,
                    "trend",
                    () -> services.ask(Service.REPORTING, "/api/v1/statistics/trend?by=" + step, token)
                            .map(Trend::from)));
            var unled = side.submit(() -> part(wanted, "unled", () -> unled(SideBySide.result(figures), token)));
            var silent =
                    side.submit(() -> part(wanted, "silent", () -> watch("silence", WatchFound.Silent::all, token)));
            model.addAttribute("map", part(wanted, "map", () -> map(kind, SideBySide.result(figures), token)));
            model.addAttribute("summary", SideBySide.result(summary));
            model.addAttribute("next", SideBySide.result(next));
            model.addAttribute("trend", SideBySide.result(trend));
            model.addAttribute("unled", SideBySide.result(unled));
            model.addAttribute("silent", SideBySide.result(silent));
            model.addAttribute("lines", LINES);
        }
    }

    private static <T> Shown<T> part(Predicate<String> wanted, String id, Supplier<Answer<T>> asking) {
        return wanted.test(id) ? Shown.of(asking.get()) : Shown.nothing();
    }

    private <T> Answer<T> watch(String path, Function<JsonNode, T> reading, String token) {
        return services.ask(Service.EXCHANGE, WATCH + path, token).map(reading);
    }

    /** What nobody competent leads, or nobody takes on: how many of each kind, and those that moved last. */
    record Unled(List<Row> rows) {

        /** @param matters some of the list that the figure opens */
        record Row(String nameVi, Kind kind, Figure figure, List<ListedMatter> matters) {}
    }

    private Answer<Unled> unled(Answer<JsonNode> counted, String token) {
        return counted.map(figures -> new Unled(Kind.ALL.stream()
                .filter(kind -> !kind.unled().isEmpty())
                .map(kind -> unled(kind, Fields.number(figures.path("unled"), kind.word()), token))
                .toList()));
    }

    private Unled.Row unled(Kind kind, long many, String token) {
        Answer<List<ListedMatter>> some = many == 0
                ? new Answer.Known<>(List.of())
                : services.list(
                                Service.EXCHANGE,
                                "/api/v1/%s?triage=any&limit=%d".formatted(kind.word(), LINES / 2),
                                token)
                        .map(page -> ListedMatter.all(page.items()));
        return new Unled.Row(
                kind.nameVi(),
                kind,
                Figure.of(many, "/matters/" + kind.word(), "triage", "any"),
                some instanceof Answer.Known<List<ListedMatter>>(List<ListedMatter> known) ? known : List.of());
    }

    private Answer<ProvinceMap> map(String kind, Answer<JsonNode> counted, String token) {
        Map<String, String> names = directories.provinces(Days.today(clock), token)
                        instanceof Answer.Known<List<AdministrativeUnit>>(List<AdministrativeUnit> known)
                ? known.stream().collect(Collectors.toMap(AdministrativeUnit::code, AdministrativeUnit::nameVi))
                : Map.of();
        return counted.map(figures -> ProvinceMap.of(BoardFigures.provinces(figures), kind, names));
    }
}
