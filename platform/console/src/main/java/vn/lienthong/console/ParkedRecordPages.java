package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Sent;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;

/** One parked record: why it was parked, and what the standing office does about it, once, for a reason that is kept. */
@Controller
@RequestMapping("/parked/{id}")
class ParkedRecordPages {

    private static final String VIEW = "parked-record";
    /** So long a page waits to show what was done; it is done all the same. */
    private static final Duration SEEN = Duration.ofSeconds(2);

    private static final List<Choice> TYPES = MessageTypes.all().stream()
            .filter(type -> type.kind() == MessageType.Kind.COMMAND && type.matter() != Matter.PARKING)
            .sorted(Comparator.comparing(MessageType::name))
            .map(type -> new Choice(type.name(), type.nameVi()))
            .toList();

    private final Services services;
    private final Door door;
    private final InstantSource clock;

    ParkedRecordPages(Services services, Door door, InstantSource clock) {
        this.services = services;
        this.door = door;
        this.clock = clock;
    }

    /** What was typed, so that nothing of it is lost. @param which form: {@code as-is}, {@code corrected} or {@code discard} */
    record Typed(String which, String because, String type, String text) {
        private static final Typed NOTHING = new Typed("", "", "", "");
    }

    @GetMapping
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String id,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return draw(known(id), Typed.NOTHING, token(officer), model, response);
    }

    /** @param type with {@code text}, what is sent in place of the record; empty for the record as it stands */
    @PostMapping("/replay")
    String replay(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean corrected,
            @RequestParam String form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Correction correction = corrected ? new Correction(type.strip(), text.strip()) : null;
        ReplayParked command = new ReplayParked(known(id), because.strip(), correction);
        Typed typed = new Typed(corrected ? "corrected" : "as-is", because, type, text);
        return send(command, "Đã gửi lại.", typed, form, client, authentication, model, response, redirect);
    }

    @PostMapping("/discard")
    String discard(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String because,
            @RequestParam String form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DiscardParked command = new DiscardParked(known(id), because.strip());
        Typed typed = new Typed("discard", because, "", "");
        return send(command, "Đã bỏ mục này.", typed, form, client, authentication, model, response, redirect);
    }

    private String send(
            ParkingCommand command,
            String doneVi,
            Typed typed,
            String form,
            OAuth2AuthorizedClient client,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Officer officer = Officer.signedIn(authentication);
        Sent sent = door.send(Door.idOf(form, command), command, officer, token(client));
        Told told = Told.of(sent, doneVi);
        if (told.done()) {
            awaitSettled(command.parked(), token(client));
            told.next(redirect);
            return "redirect:/parked/" + command.parked();
        }
        response.setStatus(
                sent instanceof Sent.Refused refused
                        ? refused.conflict() ? 409 : 422
                        : HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("told", told);
        return draw(command.parked(), typed, token(client), model, response);
    }

    private String draw(ParkingId id, Typed typed, String token, Model model, HttpServletResponse response) {
        Answer<ParkedFound> found = ask(id, token).map(ParkedFound::from);
        if (!Found.show(model, "record", found)) {
            response.setStatus(
                    switch (found) {
                        case Answer.Refused<ParkedFound> refused -> HttpServletResponse.SC_FORBIDDEN;
                        case Answer.Invalid<ParkedFound> unknown -> HttpServletResponse.SC_NOT_FOUND;
                        default -> response.getStatus();
                    });
        }
        model.addAttribute("types", TYPES);
        model.addAttribute("typed", typed);
        // what is sent from this page takes effect once, however often it is sent
        model.addAttribute("form", UUID.randomUUID().toString());
        return VIEW;
    }

    private Answer<JsonNode> ask(ParkingId id, String token) {
        return services.ask(Service.INTAKE, ParkedPage.PARKED + "/" + id, token);
    }

    /** Waits until the record shows what was done, so that the page that follows does not tell of before. */
    private void awaitSettled(ParkingId id, String token) {
        Instant until = clock.instant().plus(SEEN);
        while (ask(id, token) instanceof Answer.Known<JsonNode>(JsonNode record)
                && !record.hasNonNull("settlement")
                && clock.instant().isBefore(until)
                && ActingMatters.rests()) {
            // not yet
        }
    }

    private static ParkingId known(String id) {
        if (!ParkingId.isOne(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ParkingId(id);
    }

    private static String token(OAuth2AuthorizedClient client) {
        return client.getAccessToken().getTokenValue();
    }
}
