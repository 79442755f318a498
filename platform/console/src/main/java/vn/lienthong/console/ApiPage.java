package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** What the services answer over REST, for those who write an agency's system: drawn from the documents that they give. */
@Controller
@RequestMapping("/api")
class ApiPage {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String SIGN_IN =
            "TOKEN=$(curl -s -u \"MÃ-CƠ-QUAN:$SECRET\" -d grant_type=client_credentials '%s' | jq -r .access_token)";

    private final Services services;
    private final ConsoleSettings settings;

    ApiPage(Services services, ConsoleSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    /**
     * A service on the page of all.
     *
     * @param known what it describes; empty if that is not known now
     * @param missingVi why not
     */
    record Line(String key, URI document, List<DescribedApi> known, String missingVi) {}

    @GetMapping
    String all(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer, Model model) {
        model.addAttribute("signIn", SIGN_IN.formatted(settings.identity().token()));
        model.addAttribute(
                "lines",
                Arrays.stream(Service.values())
                        .map(service -> line(service, officer))
                        .toList());
        return "api";
    }

    @GetMapping("/{key}")
    String one(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        Optional<Service> service = Arrays.stream(Service.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
        if (service.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("line", service.map(found -> line(found, officer)).orElse(null));
        return "api-service";
    }

    private Line line(Service service, OAuth2AuthorizedClient officer) {
        Answer<JsonNode> document =
                services.ask(service, DOCUMENT, officer.getAccessToken().getTokenValue());
        URI address = settings.addressOf(service);
        URI where = address.resolve(DOCUMENT);
        Answer<DescribedApi> described =
                document.map(found -> new ApiReading(found, address.toString().replaceAll("/$", "")).described());
        return switch (described) {
            case Answer.Known<DescribedApi>(DescribedApi api) -> new Line(service.key(), where, List.of(api), "");
            case Answer.Refused<DescribedApi>(String reasonVi) -> missing(service, where, reasonVi);
            case Answer.Invalid<DescribedApi>(List<String> reasonsVi) ->
                missing(service, where, String.join(" ", reasonsVi));
            case Answer.Unavailable<DescribedApi>(String reasonVi) -> missing(service, where, reasonVi);
        };
    }

    private static Line missing(Service service, URI document, String reasonVi) {
        return new Line(service.key(), document, List.of(), reasonVi);
    }
}
