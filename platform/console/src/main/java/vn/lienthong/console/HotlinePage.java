package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The desk of a hotline: a call is written down while whoever calls is speaking, by the keyboard alone. */
@Controller
class HotlinePage {
    private final TakingCalls calls;
    private final CallAside aside;
    private final Directories directories;
    private final InstantSource clock;

    HotlinePage(TakingCalls calls, CallAside aside, Directories directories, InstantSource clock) {
        this.calls = calls;
        this.aside = aside;
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/hotline")
    String open(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            Model model,
            HttpServletResponse response) {
        unkept(response);
        model.addAttribute("fresh", true);
        return calls.draw(Call.opened(), List.of(), Officer.signedIn(authentication), token(client), model);
    }

    /** Sends the call, or draws it with what was typed before. */
    @PostMapping("/hotline")
    String take(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        unkept(response);
        Map<String, String> fields = fields(request);
        Call call = Call.sent(fields);
        Officer officer = Officer.signedIn(authentication);
        model.addAttribute("restored", fields.containsKey("_restored"));
        return switch (fields.getOrDefault("_do", "")) {
            case "send" -> calls.send(call, officer, token(client), model, response);
            case "another" -> calls.send(call.anew(), officer, token(client), model, response);
            default -> calls.draw(call, List.of(), officer, token(client), model);
        };
    }

    /** What stands beside the call as far as it is written, for the page's own script. */
    @PostMapping("/hotline/aside")
    String beside(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        unkept(response);
        model.addAttribute("beside", aside.of(Call.sent(fields(request)), token(client)));
        return "hotline-aside :: answer";
    }

    /** Provinces and wards by any part of their names, for the page's own script. */
    @GetMapping(path = "/suggest/units", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Choice> units(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            @RequestParam(name = "q", defaultValue = "") String asked) {
        String name = asked.strip();
        LocalDate today = Days.today(clock);
        return name.length() >= 2
                        && name.length() <= 100
                        && directories.named(name, today, token(client))
                                instanceof Answer.Known<List<AdministrativeUnit>>(var units)
                ? units.stream()
                        .limit(Directories.MOST)
                        .map(unit -> new Choice(unit.address() + LeafKind.BEFORE_CODE + unit.province(), unit.nameVi()))
                        .toList()
                : List.of();
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return fields;
    }

    private static String token(OAuth2AuthorizedClient client) {
        return client.getAccessToken().getTokenValue();
    }

    private static void unkept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
