package vn.lienthong.console;

import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What serves a plan or a working group, of every kind, page by page. */
@Controller
class ServingPage {

    private final Services services;

    ServingPage(Services services) {
        this.services = services;
    }

    @GetMapping("/matters/{word}/{id}/serving")
    String list(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Kind kind = Kind.served(word, id, model);
        Found.showMatters(
                model,
                services.list(
                        Service.EXCHANGE,
                        Addresses.of(
                                "/api/v1/%s/%s/serving".formatted(kind.word(), id),
                                Addresses.given(parameters, "cursor")),
                        officer.getAccessToken().getTokenValue()));
        return "serving";
    }
}
