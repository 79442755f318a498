package vn.lienthong.console;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestId;

/** What is express: the banner of every page, and its button, by which an officer acknowledges it. */
@Controller
class PressingPage {
    /** The matter that was acknowledged just now. */
    static final String DONE = "acknowledged";

    private final Door door;

    PressingPage(Door door) {
        this.door = door;
    }

    /** The banner alone, for the script of a page that stays open. */
    @GetMapping("/urgent")
    String banner(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient renewed) {
        return "urgent :: banner";
    }

    /** Confirms the receipt of a request in the officer's name. */
    @PostMapping("/urgent/receive")
    String receive(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam String matter,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "/") String from,
            RedirectAttributes redirect) {
        Officer officer = Officer.of(authentication);
        if (officer == null || !matter.matches(MattersPage.UUID_SHAPE)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Told told = Told.of(
                door.send(
                        Pressing.commandId(matter, since),
                        new ReceiveRequest(new RequestId(UUID.fromString(matter)), null),
                        officer,
                        client.getAccessToken().getTokenValue()),
                "Đã xác nhận tiếp nhận; nơi gửi thấy tên đồng chí và thời điểm.");
        if (told.next(redirect).done()) {
            redirect.addFlashAttribute(DONE, matter);
        }
        return Told.back(from);
    }
}
