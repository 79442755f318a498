package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;
import vn.lienthong.contract.Matter;

/** A matter of any kind: where it stands, what is owed on it and what has happened to it. */
@Controller
@RequestMapping("/matters")
class MattersPage {
    /** The kinds of matters whose providers ask for conditions, and are shown who has read them. */
    private static final Set<Matter> READ_UNDER_CONDITIONS =
            Set.of(Matter.INFORMATION, Matter.REQUEST, Matter.CASEFILE);

    private static final String API = "/api/v1/";
    static final String ID = "[0-9a-fA-F-]{1,60}";
    static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Services services;
    private final AgencyNames names;
    private final Colleagues colleagues;
    private final InstantSource clock;

    MattersPage(Services services, AgencyNames names, Colleagues colleagues, InstantSource clock) {
        this.services = services;
        this.colleagues = colleagues;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/{word}/{id}")
    String one(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @ModelAttribute(name = "officer", binding = false) Officer who,
            @PathVariable String word,
            @PathVariable String id,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Kind kind = Kind.shown(word, model);
        if (!id.matches(ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String token = officer.getAccessToken().getTokenValue();
        String purpose = Purposes.of(request, kind, id);
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var explained = side.submit(() -> read(kind.word() + "/" + id + "/explanation", purpose, token));
            var owed = side.submit(() -> ask("watch/obligations?about=" + id, token));
            var kept = side.submit(() -> ask("desk/matters/" + id, token));
            var figures = side.submit(() -> figures(kind, id, token));
            var reads = side.submit(() -> reads(kind, id, token));
            var receipts = side.submit(() -> receipts(kind, id, token));
            var similar = side.submit(() -> similar(kind, id, token));
            var linked = side.submit(() -> linked(kind, id, token));
            var known = side.submit(() -> colleagues.of(who, token));
            Answer<JsonNode> matter = read(kind.word() + "/" + id, purpose, token);
            Answer<MatterFound> found = matter.map(MatterFound::from);
            if (kind.matter() == Matter.INFORMATION) {
                model.addAttribute("purpose", purpose);
            }
            Map<String, String> called = names.byCode(token);
            Found.show(model, "matter", found);
            Found.show(model, "files", matter.map(FileRow::all));
            model.addAttribute("names", called);
            model.addAttribute("readers", readers(found, called));
            if (matter instanceof Answer.Invalid<JsonNode>) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            model.addAttribute("form", UUID.randomUUID().toString());
            Answer<DeskFound.OfMatter> desk = SideBySide.result(kept)
                    .map(told -> DeskFound.OfMatter.from(told).among(SideBySide.result(known)));
            model.addAttribute("kept", Shown.of(desk));
            Answer<JsonNode> steps = SideBySide.result(explained);
            Answer<JsonNode> lines = SideBySide.result(owed);
            Shown<Explained> explanation = Shown.of(steps.map(told -> Explained.from(told, clock.instant())));
            model.addAttribute("explained", explanation);
            Turns.show(model, kind, id, explanation.content(), who, isBegunBy(matter, who.agency()));
            model.addAttribute("owed", Shown.of(lines.map(OwedLine::all)));
            model.addAttribute("figures", Shown.of(SideBySide.result(figures)));
            model.addAttribute("reads", SideBySide.result(reads));
            model.addAttribute("receipts", SideBySide.result(receipts));
            model.addAttribute("similar", SideBySide.result(similar));
            model.addAttribute("linked", Shown.of(SideBySide.result(linked)));
        }
        return "matter";
    }

    private static boolean isBegunBy(Answer<JsonNode> matter, String agency) {
        return matter instanceof Answer.Known<JsonNode>(var told)
                && Fields.text(told.path("history").path(0).path("data"), "by").equals(agency);
    }

    /** The record of custody to be printed, as the exchange has written and signed it. */
    @GetMapping("/casefiles/{id}/custody")
    ResponseEntity<String> custody(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String id,
            HttpServletRequest request) {
        if (!id.matches(ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Kind kind = Kind.of(matter -> matter == Matter.CASEFILE).orElseThrow();
        Answer<String> document = services.document(
                Service.EXCHANGE,
                API + kind.word() + "/" + id + "/custody.html",
                Purposes.of(request, kind, id),
                officer.getAccessToken().getTokenValue());
        return switch (document) {
            case Answer.Known<String>(String html) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        // nothing in it runs, whatever its texts say
                        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                        .header("Cache-Control", "no-store")
                        .body(html);
            case Answer.Unavailable<String>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reasonVi);
            case Answer.Refused<String>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, reasonVi);
            case Answer.Invalid<String>(List<String> reasonsVi) ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Who may see it, by name where there is one. */
    private static List<String> readers(Answer<MatterFound> found, Map<String, String> called) {
        return found instanceof Answer.Known<MatterFound>(MatterFound known)
                ? known.audience().stream()
                        .map(code -> called.getOrDefault(code, code))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Nothing for a kind of matter that has none. */
    private Answer<List<Part>> figures(Kind kind, String id, String token) {
        return kind.isServed()
                ? ask(kind.word() + "/" + id + "/figures", token)
                        .map(found -> MatterFigures.parts(
                                "/matters/%s/%s".formatted(kind.word(), id), found, names.byCode(token)))
                : new Answer.Known<>(List.of());
    }

    /** Who has read it, for who provides it, or has answered it; nothing for all others, to whom the exchange says that there is none. */
    private Shown<ReadsFound> reads(Kind kind, String id, String token) {
        if (!READ_UNDER_CONDITIONS.contains(kind.matter())) {
            return Shown.nothing();
        }
        Answer<JsonNode> ledger = ask(kind.word() + "/" + id + "/reads?limit=20", token);
        return ledger instanceof Answer.Invalid<JsonNode> ? Shown.nothing() : Shown.of(ledger.map(ReadsFound::from));
    }

    private Answer<JsonNode> read(String path, String purpose, String token) {
        return services.read(Service.EXCHANGE, API + path, purpose, token);
    }

    /** How far each recipient is, for the provider; for a recipient how far it is itself. Nothing for matters without receipts. */
    private Shown<List<ReceiptRow>> receipts(Kind kind, String id, String token) {
        if (kind.matter() != Matter.INFORMATION && kind.matter() != Matter.REQUEST) {
            return Shown.nothing();
        }
        Answer<JsonNode> signed = ask(kind.word() + "/" + id + "/receipts", token);
        return signed instanceof Answer.Invalid<JsonNode>
                ? Shown.nothing()
                : Shown.of(signed.map(found -> ReceiptRow.all(found, names.byCode(token))));
    }

    /** Tips that may be of the same matter; nothing for all that is no tip. */
    private Shown<List<SimilarRow>> similar(Kind kind, String id, String token) {
        return kind.matter() == Matter.TIP
                ? Shown.of(ask(kind.word() + "/" + id + "/similar", token).map(SimilarRow::all))
                : Shown.nothing();
    }

    /** Tips that people have said to be of the same matter; none for all that is no tip. */
    private Answer<LinkedFound> linked(Kind kind, String id, String token) {
        return kind.matter() == Matter.TIP
                ? ask(kind.word() + "/" + id + "/links", token)
                        .map(found -> LinkedFound.from(found, names.byCode(token)))
                : new Answer.Known<>(new LinkedFound(List.of(), 0, 0));
    }

    private Answer<JsonNode> ask(String path, String token) {
        return services.ask(Service.EXCHANGE, API + path, token);
    }
}
