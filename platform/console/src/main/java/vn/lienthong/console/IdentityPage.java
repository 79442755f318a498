package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/** Who reported a tip: put in by an officer of the receiver, and read by the two who have opened it. Nothing of it is kept anywhere. */
@Controller
class IdentityPage {
    /** What may be said; with it, why it takes the place of what was. */
    private static final List<String> FIELDS =
            List.of("name", "phone", "email", "address", "contact", "note", "reason");

    private static final String REFUSED = "Dịch vụ tiếp nhận không nhận nhân thân này.";

    private final Services services;

    IdentityPage(Services services) {
        this.services = services;
    }

    /** Opening the page is a reading, which the service notes first. */
    @GetMapping("/matters/tips/{id}/identity")
    String read(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        begin(id, model, response);
        Answer<JsonNode> read = services.ask(
                Service.INTAKE, address(id), officer.getAccessToken().getTokenValue());
        if (!Found.show(
                model,
                "identity",
                read.map(identity -> FIELDS.stream()
                        .filter(identity::hasNonNull)
                        .collect(Collectors.toMap(
                                field -> field, field -> identity.path(field).asString("")))))) {
            response.setStatus(
                    read instanceof Answer.Unavailable<JsonNode>
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : read instanceof Answer.Refused<JsonNode>
                                    ? HttpServletResponse.SC_FORBIDDEN
                                    : HttpServletResponse.SC_NOT_FOUND);
        }
        return "identity";
    }

    @GetMapping("/matters/tips/{id}/sealing")
    String ask(@PathVariable String id, Model model, HttpServletResponse response) {
        begin(id, model, response);
        model.addAttribute("typed", Map.of());
        return "sealing";
    }

    @PostMapping("/matters/tips/{id}/sealing")
    String seal(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        begin(id, model, response);
        Answer<Services.Reply> sent = services.put(
                Service.INTAKE,
                address(id),
                Json.write(said(typed)),
                officer.getAccessToken().getTokenValue());
        boolean late = is(sent, HttpStatus.ACCEPTED);
        if (is(sent, HttpStatus.CREATED)) {
            new Told(true, List.of("Đã nhận nhân thân để niêm phong.")).next(redirect);
            return "redirect:/matters/tips/" + id;
        }
        Found.show(model, "sealed", sent instanceof Answer.Known<Services.Reply>(var reply) ? refused(reply) : sent);
        model.addAttribute("typed", new HashMap<>(typed));
        response.setStatus(late ? HttpServletResponse.SC_ACCEPTED : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return "sealing";
    }

    private static boolean is(Answer<Services.Reply> sent, HttpStatus status) {
        return sent instanceof Answer.Known<Services.Reply>(var reply) && reply.status() == status.value();
    }

    /** What has no outcome yet may still be refused: nothing that was typed is thrown away. */
    private static Answer<Services.Reply> refused(Services.Reply reply) {
        if (reply.status() == HttpStatus.ACCEPTED.value()) {
            return new Answer.Invalid<>(
                    List.of(
                            "Đã gửi nhưng chưa biết có được nhận không. Hãy giữ trang này, mở trang tin báo ở cửa sổ khác: chưa thấy “Đã niêm phong nhân thân người báo” thì gửi lại từ đây."));
        }
        try {
            return Services.invalid(Json.tree(reply.body()), REFUSED);
        } catch (JacksonException unreadable) {
            return new Answer.Invalid<>(List.of(REFUSED));
        }
    }

    private static ObjectNode said(Map<String, String> typed) {
        ObjectNode said = Json.mapper().createObjectNode();
        FIELDS.stream()
                .filter(field -> !typed.getOrDefault(field, "").isBlank())
                .forEach(field -> said.put(field, typed.get(field)));
        return said;
    }

    private static void begin(String id, Model model, HttpServletResponse response) {
        if (!id.matches(MattersPage.UUID_SHAPE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Kind.shown("tips", model);
        model.addAttribute("id", id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String address(String id) {
        return "/api/v1/tips/%s/identity".formatted(id);
    }
}
