package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The agreements of any day, with their clauses and who must answer by when. */
@Controller
@RequestMapping("/directory/agreements")
class AgreementsPage {

    /** Fit for a text of any length, unlike the pattern of the contract. */
    static final String CODE = "[A-Z0-9-]{1,100}";

    private final Directories directories;
    private final InstantSource clock;

    AgreementsPage(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping
    String all(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        if (searching.isRight()) {
            String token = officer.getAccessToken().getTokenValue();
            Map<String, String> at = Map.of("at", searching.day().toString());
            searching.show("agreements", directories.ask("/agreements", at, AgreementFound.Heading::allListed, token));
        }
        return "directory-agreements";
    }

    @GetMapping("/{code}")
    String one(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String code,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        if (!code.matches(CODE)) {
            searching.refuse("“%s” không phải mã quy chế.".formatted(Search.excerpt(code)));
        } else if (searching.isRight()) {
            String token = officer.getAccessToken().getTokenValue();
            Map<String, String> at = Map.of("at", searching.day().toString());
            searching.show("found", directories.ask("/agreements/" + code, at, AgreementFound::from, token));
        }
        return searching.pageOfOne("directory-agreement", response);
    }
}
