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

    /** A service on the page of all: what it describes, or why that is not known now. */
    record Line(String key, URI document, Answer<DescribedApi> described) {

        List<DescribedApi> known() {
            return described instanceof Answer.Known<DescribedApi>(DescribedApi api) ? List.of(api) : List.of();
        }

        String missingVi() {
            return switch (described) {
                case Answer.Known<DescribedApi> known -> "";
                case Answer.Refused<DescribedApi>(String reasonVi) -> reasonVi;
                case Answer.Invalid<DescribedApi>(List<String> reasonsVi) -> String.join(" ", reasonsVi);
                case Answer.Unavailable<DescribedApi>(String reasonVi) -> reasonVi;
            };
        }
    }

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
        return new Line(
                service.key(),
                address.resolve(DOCUMENT),
                document.map(found -> new DescribedApi(found, address.toString().replaceAll("/$", ""))));
    }
}
