package vn.lienthong.console;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.AgencyCommand;
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
        Officer officer = Officer.signedIn(authentication);
        String token = client.getAccessToken().getTokenValue();
        Told.of(door.send(Door.idOf(form, command), command, officer, token), doneVi)
                .next(redirect);
        return Told.back(from);
    }

    /** Who sends it, as desks name officers. */
    static DeskOfficer self(Authentication authentication) {
        Officer officer = Officer.signedIn(authentication);
        return new DeskOfficer(officer.login(), officer.name());
    }
}
