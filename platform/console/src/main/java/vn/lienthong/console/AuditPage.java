package vn.lienthong.console;

import java.util.List;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The audit log, which only the standing office may see: its newest entries and heads, and whether it is whole. */
@Controller
class AuditPage {
    private static final String AUDIT = "/api/v1/audit";
    private static final int LINES = 50;
    private static final int HEADS = 10;

    private final Services services;

    AuditPage(Services services) {
        this.services = services;
    }

    @GetMapping("/audit")
    String show(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer, Model model) {
        String token = officer.getAccessToken().getTokenValue();
        switch (services.ask(Service.EXCHANGE, AUDIT, token)) {
            case Answer.Known<JsonNode>(JsonNode state) -> model.addAttribute("state", AuditFound.State.from(state));
            case Answer.Refused<JsonNode>(String reasonVi) -> model.addAttribute("refusedVi", reasonVi);
            case Answer.Invalid<JsonNode>(List<String> reasonsVi) ->
                model.addAttribute("missingVi", String.join(" ", reasonsVi));
            case Answer.Unavailable<JsonNode>(String reasonVi) -> model.addAttribute("missingVi", reasonVi);
        }
        if (model.containsAttribute("state")) {
            model.addAttribute(
                    "entries", lines(services.ask(Service.EXCHANGE, AUDIT + "/entries?limit=" + LINES, token)));
            model.addAttribute("heads", heads(services.ask(Service.EXCHANGE, AUDIT + "/heads?limit=" + HEADS, token)));
        }
        return "audit";
    }

    private static List<AuditFound.Line> lines(Answer<JsonNode> entries) {
        return entries instanceof Answer.Known<JsonNode>(JsonNode known) ? AuditFound.Line.all(known) : List.of();
    }

    private static List<AuditFound.Head> heads(Answer<JsonNode> heads) {
        return heads instanceof Answer.Known<JsonNode>(JsonNode known) ? AuditFound.Head.all(known) : List.of();
    }
}
