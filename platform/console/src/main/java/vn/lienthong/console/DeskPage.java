package vn.lienthong.console;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.console.BoardPage.Shown;

/** The first page: what waits for the officer and their agency, what they wait for, and what is new. */
@Controller
class DeskPage {
    private final Services services;

    DeskPage(Services services) {
        this.services = services;
    }

    @GetMapping("/")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> asked = Addresses.given(parameters, "mine");
        model.addAttribute("asked", asked);
        // what is sent from this page takes effect once, however often it is sent
        model.addAttribute("form", UUID.randomUUID().toString());
        model.addAttribute(
                "desk",
                Shown.of(services.ask(
                                Service.EXCHANGE,
                                Addresses.of("/api/v1/desk/work", asked),
                                client.getAccessToken().getTokenValue())
                        .map(DeskFound::from)));
        return "desk";
    }
}
