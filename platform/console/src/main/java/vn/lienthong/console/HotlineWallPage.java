package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;

/** The wall of a hotline for a shift: calls taken, what is owed on tips that came in, when whom to call back; each figure opens its list. */
@Controller
class HotlineWallPage {
    private static final String PATH = "/hotline/wall";
    private static final String API = "/api/v1/";
    /** As many lines as are read at a glance. */
    private static final int LINES = 5;
    /** Of a list that is opened. */
    private static final int MOST = 200;

    static final List<Choice> SHIFTS =
            List.of(new Choice("8", "8 giờ qua"), new Choice("12", "12 giờ qua"), new Choice("24", "24 giờ qua"));

    private final Services services;

    HotlineWallPage(Services services) {
        this.services = services;
    }

    /** The page, which its script fetches anew; {@code hours} of the shift, {@code open} the part whose list is shown to its end. */
    @GetMapping(PATH)
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String hours = Choice.chosen(SHIFTS, parameters.getOrDefault("hours", ""));
        String open = Search.typed(parameters, "open");
        String token = client.getAccessToken().getTokenValue();
        String agency = Officer.signedIn(authentication).agency();
        Map<Part, Future<Answer<JsonNode>>> asked = new LinkedHashMap<>();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            parts(hours, agency)
                    .forEach(part -> asked.put(
                            part, side.submit(() -> services.ask(Service.EXCHANGE, API + part.path(), token))));
            model.addAttribute(
                    "parts",
                    asked.entrySet().stream()
                            .map(part -> part.getKey().drawn(SideBySide.result(part.getValue()), hours, open))
                            .toList());
        }
        model.addAttribute("shifts", SHIFTS);
        model.addAttribute("hours", hours);
        model.addAttribute("open", open);
        return "hotline-wall";
    }

    static Stream<Part> parts(String hours, String agency) {
        String most = "?limit=" + MOST;
        String owed = "watch/obligations" + most + "&agency=" + agency;
        return Stream.of(
                new Part("taken", "", "Cuộc gọi đã nhận", "hotline/taken" + most + "&hours=" + hours),
                new Part("calls", "soon", "Hẹn gọi lại", owed + "&duty=call_back"),
                new Part("said", "soon", "Người báo vừa nói thêm", "hotline/said" + most),
                new Part("unscreened", "", "Chưa sàng lọc", owed + "&duty=screen_tip"),
                new Part("late", "late", "Quá hạn về tin báo", owed + "&matter=tips&state=overdue"));
    }

    /** A figure and the list behind it. @param look how it is coloured @param path where the exchange tells it */
    record Part(String id, String look, String nameVi, String path) {
        Drawn drawn(Answer<JsonNode> answer, String hours, String open) {
            boolean all = id.equals(open);
            Shown<JsonNode> told = Shown.of(answer);
            JsonNode page = told.content();
            boolean ofTips = page != null && page.has("total");
            List<OwedLine> owed = page == null || ofTips ? List.of() : OwedLine.all(page);
            List<Tip> tips = ofTips ? Tip.all(page) : List.of();
            Long count = page == null ? null : ofTips ? Fields.number(page, "total") : Long.valueOf(owed.size());
            int shown = owed.size() + tips.size();
            return new Drawn(
                    id,
                    look,
                    nameVi,
                    new Shown<>(
                            page == null
                                    ? null
                                    : Stream.concat(owed.stream(), tips.stream())
                                            .toList(),
                            told.missingVi()),
                    Figure.of(count, PATH, "hours", hours, "open", id).at(id),
                    page != null && !Fields.text(page, "next").isEmpty(),
                    !all && shown > LINES,
                    all ? owed : owed.stream().limit(LINES).toList(),
                    all ? tips : tips.stream().limit(LINES).toList());
        }
    }

    /**
     * The same as the page draws it.
     *
     * @param more whether there are others behind those that are counted
     * @param cut whether the list goes on where the figure leads
     */
    record Drawn(
            String id,
            String look,
            String nameVi,
            Shown<List<?>> shown,
            Figure figure,
            boolean more,
            boolean cut,
            List<OwedLine> owed,
            List<Tip> tips) {}

    /** A tip of the desk. @param moment when it was taken in, or when whoever reported it said something */
    record Tip(String id, String number, String title, String statusVi, String moment) {
        static List<Tip> all(@Nullable JsonNode page) {
            return page == null
                    ? List.of()
                    : page.path("items")
                            .valueStream()
                            .map(line -> {
                                JsonNode tip = line.path("tip");
                                return new Tip(
                                        Fields.text(tip, "id"),
                                        Fields.text(tip, "number"),
                                        Fields.text(tip, "title"),
                                        Fields.text(tip, "statusVi"),
                                        Fields.text(line, "moment"));
                            })
                            .toList();
        }

        public String momentVi() {
            return VietnamTime.of(moment);
        }
    }
}
