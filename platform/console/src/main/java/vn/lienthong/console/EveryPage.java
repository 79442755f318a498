package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the head of every page shows. */
@ControllerAdvice
class EveryPage {
    private final Services services;
    private final OAuth2AuthorizedClientRepository tokens;
    private final @Nullable String account;
    private final String assets;

    EveryPage(Services services, OAuth2AuthorizedClientRepository tokens, ConsoleSettings settings, Assets assets) {
        this.services = services;
        this.tokens = tokens;
        this.assets = assets.version();
        this.account = settings.account() == null ? null : settings.account().toString();
    }

    /** Where officers keep their own account. */
    @ModelAttribute("accountPage")
    @Nullable
    String account() {
        return account;
    }

    /** What stands in the addresses of what pages are drawn with. */
    @ModelAttribute("assets")
    String assets() {
        return assets;
    }

    @ModelAttribute("officer")
    @Nullable
    Officer officer(@Nullable Authentication authentication) {
        return Officer.of(authentication);
    }

    @ModelAttribute("look")
    Look look(HttpServletRequest request) {
        return Look.of(request);
    }

    /** Where the page is, for forms in its head to come back to. */
    @ModelAttribute("from")
    String from(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        boolean isPage = request.getMethod().equals("GET")
                && !Set.of("/urgent", "/error").contains(path);
        return !isPage ? "/" : query == null ? path : path + "?" + query;
    }

    /** What is express, asked for when the page is written; null for nobody in particular, and where parts are fetched anew. */
    @ModelAttribute("pressing")
    @Nullable
    Pressing pressing(@Nullable Authentication authentication, HttpServletRequest request) {
        Officer officer = Officer.of(authentication);
        boolean isPartOnly = request.getParameter("parts") != null;
        if (officer == null || authentication == null || officer.agency().isEmpty() || isPartOnly) {
            return null;
        }
        return new Pressing(services, officer, () -> token(authentication, request), done(request));
    }

    /** The page itself has renewed it, if it had to be. */
    private @Nullable String token(Authentication authentication, HttpServletRequest request) {
        OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(SigningIn.ISSUER, authentication, request);
        return client == null ? null : client.getAccessToken().getTokenValue();
    }

    private static String done(HttpServletRequest request) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        return told != null && told.get(PressingPage.DONE) instanceof String matter ? matter : "";
    }
}
