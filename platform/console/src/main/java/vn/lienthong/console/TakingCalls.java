package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;
import vn.lienthong.console.Door.Sent;

/** Draws the form of a call, and sends it: the receipt is drawn first, so that sent again it is the same tip with the same digits. */
@Component
class TakingCalls {
    private static final String FORM = "hotline";
    private static final String TAKEN = "hotline-taken";
    private static final String RECEIPTS = "/api/v1/receipts";
    /** What the operator asks of the matter beside what is told: by it the competent agency is found. */
    private static final List<String> FACTS =
            List.of(Call.FACTS + "/goods", Call.FACTS + "/violation", Call.FACTS + "/zone", Call.FACTS + "/stage");

    private static final int UNPROCESSABLE = HttpServletResponse.SC_UNPROCESSABLE_CONTENT;

    private final Door door;
    private final Services services;
    private final SuggestionSource suggestions;
    private final CallAside aside;
    private final SealingContacts contacts;

    TakingCalls(Door door, Services services, SuggestionSource suggestions, CallAside aside, SealingContacts contacts) {
        this.door = door;
        this.services = services;
        this.suggestions = suggestions;
        this.aside = aside;
        this.contacts = contacts;
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
        if (!(aside.province(call, token) instanceof Answer.Known<String>(String province))) {
            return unsent("chưa tra được tỉnh, thành phố của nơi xảy ra", call, officer, token, model, response);
        }
        Map<String, String> form = Map.of("form", call.filling().id());
        if (!(services.ask(Service.INTAKE, RECEIPTS, form, token)
                instanceof Answer.Known<JsonNode>(JsonNode receipt))) {
            return unsent("chưa lấy được biên nhận", call, officer, token, model, response);
        }
        Filling composed = call.composed(province);
        Filling filling = composed.with(suggestions.withCodes(Call.FORM.schema(), composed.typed(), token));
        Sent sent = door.send(Call.FORM.type(), filling.payload(), Fields.text(receipt, "id"), officer.agency(), token);
        boolean open = sent instanceof Sent.Waiting || sent instanceof Sent.Parked || sent instanceof Sent.Unavailable;
        model.addAttribute("toSeal", open && !call.said().isEmpty());
        return switch (sent) {
            case Sent.Accepted accepted ->
                taken(call, accepted, Fields.text(receipt, "receipt"), officer, token, model);
            case Sent.Refused refused -> {
                boolean used = refused.reasons().stream().anyMatch(Said::isOfAnUsedId);
                response.setStatus(refused.conflict() ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
                model.addAttribute("used", used);
                yield draw(used ? call : call.anew(), refused.reasons(), officer, token, model);
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
            case Sent.Unavailable unavailable -> unsent(unavailable.reasonVi(), call, officer, token, model, response);
        };
    }

    private String unsent(
            String reasonVi, Call call, Officer officer, String token, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        model.addAttribute("unsentVi", reasonVi);
        return draw(call, List.of(), officer, token, model);
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
        model.addAttribute("sealed", contacts.seal(tip, call.said(), token));
        model.addAttribute("province", aside.understood(call, aside.province(call, token), token));
        model.addAttribute("doneVi", "Đã tiếp nhận tin báo.");
        model.addAttribute("doneForm", draftKey(officer) + " " + call.draft());
        return TAKEN;
    }

    private static String callBackVi(Call call) {
        String typed = call.typed("/callBackAt");
        return typed.isEmpty() ? "" : VietnamTime.of(FormDates.instant(typed));
    }

    String draw(Call call, List<Said> reasons, Officer officer, String token, Model model) {
        Filling filling = call.filling();
        Suggestions offered = suggestions.of(Call.FORM, token);
        ReasonPlaces places = ReasonPlaces.of(Call.FORM.schema(), filling.typed(), "", reasons);
        FormDrawing drawing = new FormDrawing(offered, Map.of(), places.byPlace(), places.first());
        Map<String, FormPart> fields = new LinkedHashMap<>();
        flatten(drawing.parts(Call.FORM.schema(), filling.typed(), ""), fields);
        for (String mark : List.of("waiting", "used", "fresh", "restored", "toSeal")) {
            model.addAttribute(mark, model.getAttribute(mark) == Boolean.TRUE);
        }
        model.addAttribute("call", call);
        model.addAttribute("filling", filling);
        model.addAttribute("fields", fields);
        model.addAttribute("facts", FACTS.stream().map(fields::get).toList());
        model.addAttribute("onTop", places.onTop());
        model.addAttribute("wrong", !reasons.isEmpty());
        model.addAttribute("beside", aside.of(call, token));
        model.addAttribute("drafts", draftKey(officer));
        return FORM;
    }

    private static void flatten(List<FormPart> parts, Map<String, FormPart> fields) {
        for (FormPart part : parts) {
            fields.put(part.place(), part);
            flatten(part.parts(), fields);
        }
    }

    /** By which the browser keeps what is typed, before the id of each call: two at once are two drafts. */
    private static String draftKey(Officer officer) {
        return "draft " + officer.login() + " /hotline";
    }
}
