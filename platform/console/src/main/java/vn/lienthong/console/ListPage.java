package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import vn.lienthong.console.ListAsked.Meant;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;

/** Matters of one kind: asked for by names, sorted, page by page, and taken away as a file. */
@Controller
@RequestMapping("/matters")
class ListPage {

    private static final Map<String, String> FILES = Map.of(
            "csv",
            "text/csv;charset=UTF-8",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Services services;
    private final Directories directories;
    private final AgencyNames names;
    private final InstantSource clock;

    ListPage(Services services, Directories directories, AgencyNames names, InstantSource clock) {
        this.services = services;
        this.directories = directories;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/{word}")
    String list(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Kind kind = Kind.shown(word, model);
        String token = officer.getAccessToken().getTokenValue();
        ListAsked asked = asked(kind, parameters, token);
        model.addAttribute("asked", asked);
        Optional<String> called = called(asked.of("q"), token);
        if (called.isPresent()) {
            return "redirect:" + called.get();
        }
        offer(model, token);
        if (kind.matter() == Matter.INFORMATION) {
            model.addAttribute("purpose", purpose(request, kind));
        }
        model.addAttribute("next", "");
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var saved = side.submit(() -> services.ask(Service.EXCHANGE, SavedLists.PATH, token));
            if (asked.isRight()) {
                find(asked, side, model, token);
            } else {
                model.addAttribute("problems", asked.problems());
            }
            SavedLists.show(model, SideBySide.result(saved), asked.whole());
        }
        return "matters";
    }

    private ListAsked asked(Kind kind, Map<String, String> parameters, String token) {
        return ListAsked.of(
                kind,
                parameters,
                (name, typed) -> name.equals(ListAsked.PROVINCE) ? province(typed, token) : names.meant(typed, token));
    }

    /** The province of today that is meant, by name or code; a code of another day, and none at all, stand for themselves. */
    private Meant province(String typed, String token) {
        if (typed.isEmpty() || typed.equals("none")) {
            return Meant.as(typed);
        }
        LocalDate today = Days.today(clock);
        List<AdministrativeUnit> provinces = provinces(today, token);
        if (typed.matches(ProvinceCode.SHAPE)) {
            return provinces.stream()
                    .filter(each -> each.code().equals(typed))
                    .findFirst()
                    .map(each -> new Meant(typed, each.shortName(), ""))
                    .orElse(Meant.as(typed));
        }
        String code = AdministrativeUnit.codeOf(typed, provinces);
        return new Meant(code, typed, code.isEmpty() ? AdministrativeUnit.noSuchProvince(typed, today) : "");
    }

    private void find(ListAsked asked, ExecutorService side, Model model, String token) {
        var counted = side.submit(() -> services.ask(Service.EXCHANGE, asked.path("/count", "sort", "cursor"), token));
        Found.showMatters(model, services.list(Service.EXCHANGE, asked.path(""), token));
        if (SideBySide.result(counted) instanceof Answer.Known<JsonNode>(JsonNode count)) {
            model.addAttribute("many", Many.of(count, asked));
        }
    }

    /** How many were found, where that is known. @param figure null where only the least of it is known */
    record Many(@Nullable Figure figure, String leastVi) {

        private static Many of(JsonNode count, ListAsked asked) {
            long found = Fields.number(count, "count");
            return count.path("exact").asBoolean(false)
                    ? new Many(new Figure(found, asked.whole()), "")
                    : new Many(null, found == 0 ? "" : "ít nhất " + Figure.in(found));
        }
    }

    /** The page of the matter that goes by this number, if it is one and the officer's agency may see the matter. */
    private Optional<String> called(String asked, String token) {
        return MatterNumber.read(asked)
                .map(number -> services.ask(Service.EXCHANGE, "/api/v1/numbers/" + number, token))
                .filter(Answer.Known.class::isInstance)
                .map(answer -> ((Answer.Known<JsonNode>) answer).value())
                .map(found -> "/matters/%s/%s".formatted(Fields.text(found, "matters"), Fields.text(found, "id")));
    }

    /** What the form suggests. */
    private void offer(Model model, String token) {
        LocalDate today = Days.today(clock);
        Terms terms = Terms.of(directories.terms(token));
        model.addAttribute("forces", terms.choices(CodeList.FORCE, today));
        model.addAttribute("goods", terms.sorted(CodeList.GOODS, today));
        model.addAttribute("violations", terms.sorted(CodeList.VIOLATION, today));
        model.addAttribute("provinces", provinces(today, token));
        model.addAttribute("urgencies", Urgencies.CHOICES);
    }

    private List<AdministrativeUnit> provinces(LocalDate today, String token) {
        return directories.provinces(today, token)
                        instanceof Answer.Known<List<AdministrativeUnit>>(List<AdministrativeUnit> known)
                ? known
                : List.of();
    }

    /** The list as a file, as the exchange writes it for this officer. */
    @GetMapping("/{word}/export.{end:csv|xlsx}")
    void export(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String end,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Kind kind = Kind.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String token = officer.getAccessToken().getTokenValue();
        ListAsked asked = asked(kind, parameters, token);
        PageParametersArgument.refuseUnread(parameters);
        Answer<InputStream> file = asked.isRight()
                ? services.download(
                        Service.EXCHANGE, asked.path("/export." + end, "cursor"), purpose(request, kind), token)
                : new Answer.Invalid<>(asked.problems());
        switch (file) {
            case Answer.Known<InputStream>(InputStream content) -> send(content, word, end, response);
            // the list is refused for the same reasons, and tells them
            case Answer.Invalid<InputStream>(List<String> reasonsVi) -> response.sendRedirect(asked.whole());
            case Answer.Refused<InputStream>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN, reasonVi);
            case Answer.Unavailable<InputStream>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reasonVi);
        }
    }

    private static String purpose(HttpServletRequest request, Kind kind) {
        return Purposes.of(request).of(kind, Purposes.LIST, null);
    }

    private void send(InputStream content, String word, String end, HttpServletResponse response) throws IOException {
        response.setContentType(FILES.get(end));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s.%s\"".formatted(word, Days.today(clock), end));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (content) {
            content.transferTo(response.getOutputStream());
        }
    }
}
