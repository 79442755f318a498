package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.console.ActingMatters.Standing;
import vn.lienthong.console.Door.Said;
import vn.lienthong.console.Door.Sent;

/** Opens forms, sends what was typed into them, and shows what became of it; nothing that was typed is lost on the way. */
@Component
class Acting {

    private static final String VIEW = "act";
    /** What is so or not: just opened, of a draft, not decided yet, under an id that was used, not sent but asked about. */
    private static final List<String> MARKS = List.of("fresh", "restored", "waiting", "used", "previewed");

    private static final int UNPROCESSABLE = 422;

    private final Door door;
    private final SuggestionSource suggestions;
    private final ActingMatters matters;
    private final Attaching attaching;
    private final Previewing previewing;

    Acting(Door door, SuggestionSource suggestions, ActingMatters matters, Attaching attaching, Previewing previewing) {
        this.previewing = previewing;
        this.door = door;
        this.suggestions = suggestions;
        this.matters = matters;
        this.attaching = attaching;
    }

    /** An officer, what the services know them by, and for what they read the matter that the form is about. */
    record Caller(Officer officer, String token, String purpose) {}

    /** @param given what the address says, by places of the form */
    String open(
            CommandForm form,
            @Nullable Kind kind,
            String id,
            Map<String, String> given,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        Standing standing = matters.standing(kind, id, caller);
        if (standing.matter() instanceof Answer.Invalid<JsonNode>) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            Found.show(model, "matter", standing.matter());
            return VIEW;
        }
        JsonNode matter = standing.json();
        ObjectNode typed = Prefilled.of(form, matter, caller.officer().agency());
        typed.setAll(Prefilled.of(form, given));
        model.addAttribute("fresh", true);
        Filling filling =
                Filling.opened(form, kind, id, typed, matter.path("history").size());
        return draw(filling, standing, List.of(), "", caller, model);
    }

    /** Opens or closes a part of the form. @param told such as {@code add:/content/meeting}; anything else changes nothing */
    String change(Filling filling, String told, Caller caller, Model model) {
        String focus = "";
        int colon = told.indexOf(":/");
        if (colon > 0) {
            String place = told.substring(colon + 1);
            focus = told.startsWith("add") ? filling.open(place) : filling.close(place);
        }
        return draw(filling, standing(filling, caller), List.of(), focus, caller, model);
    }

    /** Stores what a browser without scripts has chosen, and draws the form with it. */
    String attach(
            Filling filling,
            Map<String, List<MultipartFile>> chosen,
            Caller caller,
            Model model,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        return incomplete(filling, attaching.store(filling, chosen, caller.token()), caller, model, response);
    }

    /** Draws the form with what stands against sending it, or what was wrong with its files; nothing is sent. */
    String incomplete(Filling filling, List<Said> reasons, Caller caller, Model model, HttpServletResponse response) {
        response.setStatus(reasons.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
        return draw(filling, standing(filling, caller), reasons, "", caller, model);
    }

    /** Draws the form with who would see what of it if it were sent now, or with what stands against that; nothing is sent. */
    String preview(Filling typed, Caller caller, Model model, HttpServletResponse response) {
        Filling filling = coded(typed, caller);
        Standing standing = standing(filling, caller);
        if (!filling.others().isEmpty()) {
            return outdated(filling, standing, caller, model, response);
        }
        model.addAttribute("previewed", true);
        List<Said> reasons = switch (previewing.of(filling, caller.token())) {
            case Previewing.Told.Readers(PreviewFound found) -> {
                model.addAttribute("preview", found);
                yield List.of();
            }
            case Previewing.Told.Wrong(List<Said> wrong) -> {
                response.setStatus(UNPROCESSABLE);
                yield wrong;
            }
            case Previewing.Told.Unavailable(String reasonVi) -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                model.addAttribute("unseenVi", reasonVi);
                yield List.of();
            }
        };
        return draw(filling, standing, reasons, "", caller, model);
    }

    private Filling coded(Filling typed, Caller caller) {
        return typed.with(suggestions.withCodes(
                typed.form().schema(), FormCodec.withoutBlankRows(typed.typed()), caller.token()));
    }

    /** A form of yesterday: what is not in it any more is shown, and nothing goes that was not seen as it goes. */
    private String outdated(
            Filling filling, Standing standing, Caller caller, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return draw(filling, standing, List.of(), "", caller, model);
    }

    String send(Filling typed, Caller caller, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        Filling filling = coded(typed, caller);
        if (!filling.others().isEmpty()) {
            return outdated(filling, standing(filling, caller), caller, model, response);
        }
        Sent sent = door.send(
                filling.form().type(),
                filling.payload(),
                filling.id(),
                caller.officer().agency(),
                caller.token());
        return switch (sent) {
            case Sent.Accepted accepted -> accepted(filling, accepted, caller, redirect);
            case Sent.Refused refused -> {
                response.setStatus(refused.conflict() ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
                model.addAttribute("used", refused.reasons().stream().anyMatch(Said::isOfAnUsedId));
                Standing standing = standing(filling, caller);
                Filling again = filling.anew();
                if (refused.conflict()) {
                    ActingMatters.showSince(filling, standing, caller, model);
                    again = again.restingOn(standing.json());
                }
                yield draw(again, standing, refused.reasons(), "", caller, model);
            }
            case Sent.Waiting waiting -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                model.addAttribute("waiting", true);
                yield draw(filling, standing(filling, caller), List.of(), "", caller, model);
            }
            case Sent.Parked parked -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                model.addAttribute("parked", parked.reasons());
                yield draw(filling, standing(filling, caller), List.of(), "", caller, model);
            }
            case Sent.Unavailable unavailable -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                model.addAttribute("unsentVi", unavailable.reasonVi());
                yield draw(filling, standing(filling, caller), List.of(), "", caller, model);
            }
        };
    }

    private String accepted(Filling filling, Sent.Accepted accepted, Caller caller, RedirectAttributes redirect) {
        ActingMatters.Arrived arrived = matters.await(filling, accepted, caller);
        redirect.addFlashAttribute("doneVi", arrived.doneVi());
        redirect.addFlashAttribute("doneForm", draftKey(filling, caller));
        return "redirect:" + arrived.page();
    }

    private Standing standing(Filling filling, Caller caller) {
        return matters.standing(filling.kind(), filling.matter(), caller);
    }

    private String draw(
            Filling filling, Standing standing, List<Said> reasons, String focus, Caller caller, Model model) {
        List<String> audience = ActingMatters.show(filling, standing, caller, model);
        Suggestions offered = suggestions.of(filling.form(), caller.token());
        String own = filling.matter().isEmpty() ? "" : filling.form().own().orElse("");
        ReasonPlaces places = ReasonPlaces.of(filling.form().schema(), filling.typed(), own, reasons);
        FormDrawing drawing = new FormDrawing(
                offered,
                OfTheMatter.choices(
                        filling.form(), standing.json(), caller.officer().agency(), offered::named),
                places.byPlace(),
                focus.isEmpty() ? places.first() : focus);
        for (String mark : MARKS) {
            model.addAttribute(mark, model.getAttribute(mark) == Boolean.TRUE);
        }
        model.addAttribute("form", filling.form());
        model.addAttribute("previewable", Previewing.isAbout(filling.form()));
        model.addAttribute("filling", filling);
        model.addAttribute("parts", drawing.parts(filling.form().schema(), filling.typed(), own));
        model.addAttribute("lists", offered.lists());
        model.addAttribute("onTop", places.onTop());
        model.addAttribute("wrong", !reasons.isEmpty());
        model.addAttribute("audience", audience.stream().map(offered::named).toList());
        model.addAttribute("draft", draftKey(filling, caller));
        return VIEW;
    }

    /** By which the browser keeps what is typed: per officer, form and matter. */
    private static String draftKey(Filling filling, Caller caller) {
        return "draft " + caller.officer().login() + " " + filling.path();
    }
}
