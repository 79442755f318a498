package vn.lienthong.console;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.desk.DeskOfficer;

/** Sends what a form of the desk says as a command of the officer's agency, and goes back to the page of the form. */
@Component
class DeskSending {
    private final Door door;

    DeskSending(Door door) {
        this.door = door;
    }

    String send(
            String form,
            AgencyCommand command,
            Authentication authentication,
            OAuth2AuthorizedClient client,
            String doneVi,
            RedirectAttributes redirect,
            String from) {
        Officer officer = signedIn(authentication);
        String token = client.getAccessToken().getTokenValue();
        Told.of(door.send(idOf(form, command), command, officer, token), doneVi).next(redirect);
        return Told.back(from);
    }

    /** The same for the same content of a form sent again, another for another content. */
    private static String idOf(String form, AgencyCommand command) {
        String content = form + new String(Json.write(command), StandardCharsets.UTF_8);
        return "console-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Officer signedIn(Authentication authentication) {
        Officer officer = Officer.of(authentication);
        if (officer == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return officer;
    }

    /** Who sends it, as desks name officers. */
    static DeskOfficer self(Authentication authentication) {
        Officer officer = signedIn(authentication);
        return new DeskOfficer(officer.login(), officer.name());
    }
}
