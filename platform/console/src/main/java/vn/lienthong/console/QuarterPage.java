package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Matter;

/** What a party of an agreement exchanges with the others for a quarter: the figures, the list behind one, and what is sent. */
@Controller
class QuarterPage {
    static final String SHAPE = "2[0-9]{3}-Q[1-4]";
    private static final String FIGURE = "[a-z.-]{1,60}";

    private final Services services;

    QuarterPage(Services services) {
        this.services = services;
    }

    /** {@code agency} is the party, the officer's own if none is named; {@code figure} opens the list behind it, {@code cursor} a page of it. */
    @GetMapping("/matters/commitments/{id}/quarters/{quarter}")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String id,
            @PathVariable String quarter,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Kind.shown(Kind.of(matter -> matter == Matter.COMMITMENT).orElseThrow().word(), model);
        Map<String, String> asked = Addresses.given(parameters, "agency", "figure", "cursor");
        String figure = asked.getOrDefault("figure", "");
        if (!id.matches(MattersPage.ID) || !quarter.matches(SHAPE) || !(figure.isEmpty() || figure.matches(FIGURE))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String token = officer.getAccessToken().getTokenValue();
        String path = "/commitments/%s/quarters/%s".formatted(id, quarter);
        Map<String, String> of = Addresses.given(parameters, "agency");
        Answer<JsonNode> prepared = services.ask(Service.EXCHANGE, Addresses.of("/api/v1" + path, of), token);
        model.addAttribute("id", id);
        model.addAttribute("form", QuarterFound.form(id));
        model.addAttribute("asked", asked);
        model.addAttribute("matters", List.of());
        model.addAttribute("next", "");
        boolean known =
                Found.show(model, "prepared", prepared.map(found -> QuarterFound.from(found, "/matters" + path)));
        if (known && !figure.isEmpty()) {
            of.put("cursor", asked.getOrDefault("cursor", ""));
            String behind = Addresses.of("/api/v1%s/%s".formatted(path, figure), of);
            Found.showMatters(model, services.list(Service.EXCHANGE, behind, token));
        }
        return "quarter";
    }
}
