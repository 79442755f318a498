package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where officers act: each command has a page with its form, on the matter that it is about or by itself where it begins one. */
@Controller
class ActingPages {

    private static final String ON_A_MATTER = "/matters/{word}/{id}/do/{command}";
    private static final String BEGINNING = "/new/{command}";

    private final Acting acting;
    private final SuggestionSource suggestions;

    ActingPages(Acting acting, SuggestionSource suggestions) {
        this.acting = acting;
        this.suggestions = suggestions;
    }

    /** What a page is about. @param kind null where the command begins a matter */
    private record Place(CommandForm form, @Nullable Kind kind, String id) {}

    @GetMapping(ON_A_MATTER)
    String open(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication officer,
            @PathVariable String word,
            @PathVariable String id,
            @PathVariable String command,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Place place = onAMatter(word, id, command, model);
        return open(place, parameters, caller(client, officer, place, request), model, response);
    }

    @GetMapping(BEGINNING)
    String begin(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication officer,
            @PathVariable String command,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Place place = beginning(command);
        return open(place, parameters, caller(client, officer, place, request), model, response);
    }

    private String open(
            Place place,
            Map<String, String> parameters,
            Acting.Caller caller,
            Model model,
            HttpServletResponse response) {
        Map<String, String> given = new LinkedHashMap<>();
        List.copyOf(parameters.keySet()).stream()
                .filter(name -> name.startsWith("/"))
                .forEach(name -> given.put(name, Search.typed(parameters, name)));
        return acting.open(place.form(), place.kind(), place.id(), given, caller, model, response);
    }

    @PostMapping(ON_A_MATTER)
    String act(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication officer,
            @PathVariable String word,
            @PathVariable String id,
            @PathVariable String command,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Place place = onAMatter(word, id, command, model);
        return act(place, caller(client, officer, place, request), request, model, redirect, response);
    }

    @PostMapping(BEGINNING)
    String actAnew(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication officer,
            @PathVariable String command,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Place place = beginning(command);
        return act(place, caller(client, officer, place, request), request, model, redirect, response);
    }

    private String act(
            Place place,
            Acting.Caller caller,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        Filling filling = Filling.sent(place.form(), place.kind(), place.id(), fields);
        String told = fields.getOrDefault("_do", "");
        model.addAttribute("restored", fields.containsKey("_restored"));
        if (told.equals("attach") && request instanceof MultipartRequest sent) {
            return acting.attach(filling, sent.getMultiFileMap(), caller, model, response);
        }
        if (told.equals("preview")) {
            return acting.preview(filling, caller, model, response);
        }
        if (!told.equals("send")) {
            return acting.change(filling, told, caller, model);
        }
        List<Door.Said> leftBehind = Attaching.leftBehind(fields);
        return leftBehind.isEmpty()
                ? acting.send(filling, caller, model, redirect, response)
                : acting.incomplete(filling, leftBehind, caller, model, response);
    }

    /** All that begins a matter. */
    @GetMapping("/new")
    String beginnings(Authentication authentication, Model model) {
        model.addAttribute("beginnings", Beginning.all(Officer.isStandingOffice(authentication)));
        return "new";
    }

    /** Agencies by a part of their name, for the page's own script. */
    @GetMapping(path = "/suggest/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Choice> agencies(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            @RequestParam(name = "q", defaultValue = "") String asked) {
        String name = asked.strip();
        return name.length() < 2 || name.length() > 100
                ? List.of()
                : suggestions.agencies(name, client.getAccessToken().getTokenValue());
    }

    private static Place onAMatter(String word, String id, String command, Model model) {
        Kind kind = Kind.shown(word, model);
        CommandForm form = form(command);
        if (!id.matches(MattersPage.ID) || form.type().matter() != kind.matter() || !form.isOnAMatter()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Place(form, kind, id);
    }

    private static Place beginning(String command) {
        CommandForm form = form(command);
        if (!form.isBeginning()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Place(form, null, "");
    }

    private static CommandForm form(String command) {
        return CommandForm.of(command).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Acting.Caller caller(
            OAuth2AuthorizedClient client, Authentication officer, Place place, HttpServletRequest request) {
        Kind kind = place.kind();
        return new Acting.Caller(
                Objects.requireNonNull(Officer.of(officer), "pages of acting need an officer"),
                client.getAccessToken().getTokenValue(),
                kind == null ? Purposes.ON_DUTY : Purposes.of(request, kind, place.id()));
    }
}
