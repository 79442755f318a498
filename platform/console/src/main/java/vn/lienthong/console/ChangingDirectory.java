package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;

/**
 * Opens the form of a change of the directory with what stands there now, for the standing office. What is sent from it is a command
 * like any other, from the page of that command.
 */
@Controller
@RequestMapping("/directory/change")
class ChangingDirectory {

    private static final String RECORD = "directory.record";

    private final Directories directories;
    private final Acting acting;
    private final InstantSource clock;

    ChangingDirectory(Directories directories, Acting acting, InstantSource clock) {
        this.directories = directories;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param from in the parameters: first day of the period that is changed, as it stands; the newest without it */
    @GetMapping("/agency/{code}")
    String agency(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String code,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Acting.Caller office = standingOffice(client, authentication);
        require(AgencyCode.isOne(code));
        String from = parameters.getOrDefault("from", "");
        Answer<JsonNode> found = directories.ask(
                "/agencies/" + code, Map.of(), one -> period(one.path("periods"), from), office.token());
        return record("agency", found, office, model, response);
    }

    @GetMapping("/word/{list}/{word}")
    String word(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String list,
            @PathVariable String word,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Acting.Caller office = standingOffice(client, authentication);
        String from = parameters.getOrDefault("from", "");
        Answer<JsonNode> found = directories.ask(
                "/words",
                Map.of("list", list, "all", "true"),
                all -> period(all.path("items"), from, "list", list, "word", word),
                office.token());
        return record("word", found, office, model, response);
    }

    @GetMapping("/deadline/{id}")
    String deadline(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String id,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Acting.Caller office = standingOffice(client, authentication);
        String from = parameters.getOrDefault("from", "");
        Map<String, String> at =
                Map.of("at", Days.read(from).orElse(Days.today(clock)).toString());
        Answer<JsonNode> found =
                directories.ask("/deadlines", at, all -> period(all.path("items"), from, "id", id), office.token());
        return record("deadline", found, office, model, response);
    }

    /** @param at in the parameters: a day of the sheet that is changed; today without it */
    @GetMapping("/map/{province}")
    String map(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String province,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Acting.Caller office = standingOffice(client, authentication);
        require(province.matches(ProvinceCode.SHAPE));
        String at = Days.read(parameters.getOrDefault("at", ""))
                .orElse(Days.today(clock))
                .toString();
        Answer<JsonNode> found = directories.ask(
                "/units/" + province + "/sheet", Map.of("at", at), one -> one.path("sheet"), office.token());
        return record("map", found, office, model, response);
    }

    /** The text of an agreement, to be revised: whether it still can be, is decided when it is sent. */
    @GetMapping("/agreement/{code}")
    String agreement(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String code,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Acting.Caller office = standingOffice(client, authentication);
        require(code.matches(AgreementsPage.CODE));
        return open(
                "agreement.revise",
                directories.ask("/agreements/" + code, Map.of(), one -> one.path("agreement"), office.token()),
                office,
                model,
                response);
    }

    private String record(
            String kind, Answer<JsonNode> found, Acting.Caller office, Model model, HttpServletResponse response) {
        return open(
                RECORD,
                found.map(entry -> {
                    ObjectNode payload = JsonNodeFactory.instance.objectNode();
                    if (entry.isObject() && !entry.isEmpty()) {
                        payload.putArray("entries").addObject().set(kind, entry);
                    }
                    return payload;
                }),
                office,
                model,
                response);
    }

    private String open(
            String command, Answer<JsonNode> stands, Acting.Caller office, Model model, HttpServletResponse response) {
        if (!(stands instanceof Answer.Known<JsonNode>(JsonNode known))) {
            response.setStatus(
                    stands instanceof Answer.Invalid<JsonNode>
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            Found.show(model, "stands", stands);
            return "act";
        }
        require(known.isObject() && !known.isEmpty());
        CommandForm form = CommandForm.of(command).orElseThrow();
        Map<String, String> given = FormFields.of(FormCodec.typed(form.schema(), known));
        String view = acting.open(form, null, "", given, office, model, response);
        // what was typed for another entry is not brought back into this one
        model.addAttribute("fresh", false);
        return view;
    }

    /** Of these entries the one that says so and whose period begins so; the last of them where none is asked for; missing if there is none. */
    private static JsonNode period(JsonNode entries, String from, String... says) {
        Stream<JsonNode> those = entries.valueStream();
        for (int at = 0; at < says.length; at += 2) {
            String field = says[at];
            String value = says[at + 1];
            those = those.filter(entry -> Fields.text(entry, field).equals(value));
        }
        Optional<JsonNode> found = those.filter(entry -> from.isEmpty()
                        || Fields.text(entry.path("period"), "from").equals(from))
                .reduce((earlier, later) -> later);
        return found.orElse(JsonNodeFactory.instance.objectNode());
    }

    private static void require(boolean there) {
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Acting.Caller standingOffice(OAuth2AuthorizedClient client, Authentication authentication) {
        Officer officer = Officer.signedIn(authentication);
        if (!officer.isStandingOffice()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Acting.Caller(officer, client.getAccessToken().getTokenValue(), Purposes.ON_DUTY);
    }
}
