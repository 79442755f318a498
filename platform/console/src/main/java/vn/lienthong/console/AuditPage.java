package vn.lienthong.console;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;

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
        if (Found.showUnlessRefused(model, "state", ask("", token).map(AuditFound.State::from))) {
            try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
                var heads = side.submit(() -> ask("/heads?limit=" + HEADS, token));
                Answer<JsonNode> entries = ask("/entries?limit=" + LINES, token);
                model.addAttribute("entries", Shown.of(entries.map(AuditFound.Line::all)));
                model.addAttribute("heads", Shown.of(SideBySide.result(heads).map(AuditFound.Head::all)));
            }
        }
        return "audit";
    }

    private Answer<JsonNode> ask(String path, String token) {
        return services.ask(Service.EXCHANGE, AUDIT + path, token);
    }
}
