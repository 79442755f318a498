package vn.lienthong.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.desk.DeskCommand.AssignMatter;
import vn.lienthong.contract.desk.DeskCommand.HandOver;
import vn.lienthong.contract.desk.DeskCommand.LookAtDesk;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.desk.DeskOfficer;

/** What officers send from their desk: each form becomes a command of their agency, and comes back to its page. */
@Controller
@RequestMapping("/desk")
class DeskForms {
    private static final String NOBODY = "-";

    private final DeskSending sending;

    DeskForms(DeskSending sending) {
        this.sending = sending;
    }

    /** @param to account and name of an officer, or nobody; an account and a name written beside it count before that */
    @PostMapping("/assign")
    String assign(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam String matter,
            @RequestParam(defaultValue = NOBODY) String to,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String form,
            @RequestParam(defaultValue = "/") String from,
            RedirectAttributes redirect) {
        DeskOfficer officer = officer(to, login, name);
        AssignMatter assign = new AssignMatter(id(matter), officer, text(note));
        String doneVi = officer == null ? "Hồ sơ không giao cho ai nữa." : "Đã giao cho " + officer.name() + ".";
        return sending.send(form, assign, authentication, client, doneVi, redirect, from);
    }

    @PostMapping("/note")
    String note(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam String matter,
            @RequestParam String text,
            @RequestParam String form,
            @RequestParam(defaultValue = "/") String from,
            RedirectAttributes redirect) {
        WriteNote note = new WriteNote(id(matter), text.strip());
        return sending.send(form, note, authentication, client, "Đã ghi chú.", redirect, from);
    }

    /** @param matter those that are handed over; all if none is named */
    @PostMapping("/hand-over")
    String handOver(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam(defaultValue = NOBODY) String to,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> matter,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String form,
            RedirectAttributes redirect) {
        DeskOfficer next = officer(to, login, name);
        if (next == null) {
            new Told(false, List.of("Hãy chọn người nhận bàn giao.")).next(redirect);
            return Told.back("/");
        }
        List<UUID> matters = matter == null || matter.isEmpty()
                ? null
                : matter.stream().map(DeskForms::id).toList();
        HandOver over = new HandOver(DeskSending.self(authentication), next, matters, text(text));
        return sending.send(form, over, authentication, client, "Đã bàn giao cho " + next.name() + ".", redirect, "/");
    }

    /** @param until when the page was told what is new */
    @PostMapping("/look")
    String look(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam String until,
            @RequestParam String form,
            RedirectAttributes redirect) {
        try {
            LookAtDesk look = new LookAtDesk(DeskSending.self(authentication), Instant.parse(until));
            return sending.send(form, look, authentication, client, "Đã đánh dấu xem hết.", redirect, "/");
        } catch (DateTimeParseException odd) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no moment", odd);
        }
    }

    private static @Nullable DeskOfficer officer(String chosen, String login, String name) {
        if (!login.isBlank() && !name.isBlank()) {
            return new DeskOfficer(login.strip(), name.strip());
        }
        int end = chosen.indexOf(' ');
        return end < 1 ? null : new DeskOfficer(chosen.substring(0, end), chosen.substring(end + 1));
    }

    /** @throws ResponseStatusException for what is no id */
    static UUID id(String matter) {
        if (!matter.matches(MattersPage.UUID_SHAPE)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return UUID.fromString(matter);
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
