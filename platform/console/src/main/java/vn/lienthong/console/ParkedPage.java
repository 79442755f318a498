package vn.lienthong.console;

import java.util.List;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The messages that could not be read, which only the standing office may see. */
@Controller
class ParkedPage {

    private final Services services;

    ParkedPage(Services services) {
        this.services = services;
    }

    @GetMapping("/parked")
    String show(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer, Model model) {
        String token = officer.getAccessToken().getTokenValue();
        switch (services.ask(Service.INTAKE, "/api/v1/parked?limit=100", token).map(ParkedItem::all)) {
            case Answer.Known<List<ParkedItem>>(List<ParkedItem> items) -> model.addAttribute("items", items);
            case Answer.Refused<List<ParkedItem>>(String reasonVi) -> model.addAttribute("refusedVi", reasonVi);
            case Answer.Invalid<List<ParkedItem>>(List<String> reasonsVi) ->
                model.addAttribute("missingVi", String.join(" ", reasonsVi));
            case Answer.Unavailable<List<ParkedItem>>(String reasonVi) -> model.addAttribute("missingVi", reasonVi);
        }
        return "parked";
    }
}
