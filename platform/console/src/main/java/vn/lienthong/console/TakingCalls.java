package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;
import vn.lienthong.console.Door.Sent;
import vn.lienthong.contract.Json;

/** Draws the form of a call, and sends it: the receipt is drawn first, so that sent again it is the same tip with the same digits. */
@Component
class TakingCalls {
    private static final String FORM = "hotline";
    private static final String TAKEN = "hotline-taken";
    private static final String RECEIPTS = "/api/v1/receipts";
    private static final String NOT_SEALED = "Chưa niêm phong được cách liên hệ.";
    /** What the operator asks of the matter beside what is told: by it the competent agency is found. */
    private static final List<String> FACTS =
            List.of(Call.FACTS + "/goods", Call.FACTS + "/violation", Call.FACTS + "/zone", Call.FACTS + "/stage");

    private static final int UNPROCESSABLE = HttpServletResponse.SC_UNPROCESSABLE_CONTENT;

    private final Door door;
    private final Services services;
    private final SuggestionSource suggestions;
    private final CallAside aside;

    TakingCalls(Door door, Services services, SuggestionSource suggestions, CallAside aside) {
        this.door = door;
        this.services = services;
        this.suggestions = suggestions;
        this.aside = aside;
    }

    /** Sends what was typed; nothing of it is lost where that does not succeed. */
    String send(Call call, Officer officer, String token, Model model, HttpServletResponse response) {
        if (!call.asItIs()) {
            Answer<List<CallAside.Personal>> found = aside.personal(call, token);
            if (found instanceof Answer.Known<List<CallAside.Personal>>(var personal) && !personal.isEmpty()) {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("pointedOut", personal);
                return draw(call, List.of(), officer, token, model);
            }
        }
        Map<String, String> form = Map.of("form", call.filling().id());
        if (!(services.ask(Service.INTAKE, RECEIPTS, form, token)
                instanceof Answer.Known<JsonNode>(JsonNode receipt))) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("unsentVi", "chưa lấy được biên nhận");
            return draw(call, List.of(), officer, token, model);
        }
        Filling composed = call.composed(aside.province(call, token));
        Filling filling = composed.with(suggestions.withCodes(Call.FORM.schema(), composed.typed(), token));
        Sent sent = door.send(Call.FORM.type(), filling.payload(), Fields.text(receipt, "id"), officer.agency(), token);
        return switch (sent) {
            case Sent.Accepted accepted ->
                taken(call, accepted, Fields.text(receipt, "receipt"), officer, token, model);
            case Sent.Refused refused -> {
                response.setStatus(refused.conflict() ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
                model.addAttribute("used", refused.reasons().stream().anyMatch(Said::isOfAnUsedId));
                yield draw(call.with(call.filling().anew()), refused.reasons(), officer, token, model);
            }
            case Sent.Waiting waiting -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                model.addAttribute("waiting", true);
                yield draw(call, List.of(), officer, token, model);
            }
            case Sent.Parked parked -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                model.addAttribute("parked", parked.reasons());
                yield draw(call, List.of(), officer, token, model);
            }
            case Sent.Unavailable unavailable -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                model.addAttribute("unsentVi", unavailable.reasonVi());
                yield draw(call, List.of(), officer, token, model);
            }
        };
    }

    /** The digits are on this page and on no other. */
    private String taken(
            Call call, Sent.Accepted accepted, String receipt, Officer officer, String token, Model model) {
        String tip = accepted.subject();
        model.addAttribute("tip", tip);
        model.addAttribute("title", call.typed("/content/title"));
        model.addAttribute("receipt", receipt.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("callBackVi", callBackVi(call));
        model.addAttribute("reached", call.said());
        model.addAttribute("unsealed", call.said().isEmpty() ? List.of() : unsealed(tip, call.said(), token));
        model.addAttribute("doneVi", "Đã tiếp nhận tin báo.");
        model.addAttribute("doneForm", draftKey(officer));
        return TAKEN;
    }

    private static String callBackVi(Call call) {
        String typed = call.typed("/callBackAt");
        return typed.isEmpty() ? "" : VietnamTime.of(FormDates.instant(typed));
    }

    /** Why how whoever called is reached could not be sealed; nothing if it was. */
    private List<String> unsealed(String tip, Map<String, String> said, String token) {
        Answer<Services.Reply> put =
                services.put(Service.INTAKE, "/api/v1/tips/%s/identity".formatted(tip), Json.write(said), token);
        return switch (put) {
            case Answer.Known<Services.Reply>(Services.Reply reply)
            when reply.status() == HttpStatus.CREATED.value() -> List.of();
            case Answer.Known<Services.Reply>(Services.Reply reply) -> reasons(reply);
            case Answer.Refused<Services.Reply>(String reasonVi) -> List.of(reasonVi);
            case Answer.Invalid<Services.Reply>(List<String> reasonsVi) -> reasonsVi;
            case Answer.Unavailable<Services.Reply>(String reasonVi) -> List.of(reasonVi);
        };
    }

    private static List<String> reasons(Services.Reply reply) {
        try {
            return Services.invalid(Json.tree(reply.body()), NOT_SEALED) instanceof Answer.Invalid<?>(var reasonsVi)
                    ? reasonsVi
                    : List.of(NOT_SEALED);
        } catch (JacksonException none) { // kept, and nothing known of it yet
            return List.of(NOT_SEALED);
        }
    }

    String draw(Call call, List<Said> reasons, Officer officer, String token, Model model) {
        Filling filling = call.filling();
        Suggestions offered = suggestions.of(Call.FORM, token);
        ReasonPlaces places = ReasonPlaces.of(Call.FORM.schema(), filling.typed(), "", reasons);
        FormDrawing drawing = new FormDrawing(offered, Map.of(), places.byPlace(), places.first());
        Map<String, FormPart> fields = new LinkedHashMap<>();
        flatten(drawing.parts(Call.FORM.schema(), filling.typed(), ""), fields);
        for (String mark : List.of("waiting", "used", "fresh", "restored")) {
            model.addAttribute(mark, model.getAttribute(mark) == Boolean.TRUE);
        }
        model.addAttribute("call", call);
        model.addAttribute("filling", filling);
        model.addAttribute("fields", fields);
        model.addAttribute("facts", FACTS.stream().map(fields::get).toList());
        model.addAttribute("onTop", places.onTop());
        model.addAttribute("wrong", !reasons.isEmpty());
        model.addAttribute("beside", aside.of(call, token));
        model.addAttribute("draft", draftKey(officer));
        return FORM;
    }

    private static void flatten(List<FormPart> parts, Map<String, FormPart> fields) {
        for (FormPart part : parts) {
            fields.put(part.place(), part);
            flatten(part.parts(), fields);
        }
    }

    /** By which the browser keeps what is typed. */
    private static String draftKey(Officer officer) {
        return "draft " + officer.login() + " /hotline";
    }
}
