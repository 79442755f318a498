package vn.lienthong.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import vn.lienthong.contract.desk.DeskCommand.RemoveList;
import vn.lienthong.contract.desk.DeskCommand.SaveList;

/** Lists that officers save under a name, name anew, share and remove: each form becomes a command of their agency. */
@Controller
@RequestMapping("/desk/lists")
class SavedListForms {
    private final DeskSending sending;

    SavedListForms(DeskSending sending) {
        this.sending = sending;
    }

    /** @param list id of the list that is kept already; empty for a new one, which is one however often its form is sent */
    @PostMapping("/save")
    String save(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam(defaultValue = "") String list,
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam String form,
            @RequestParam(defaultValue = "/") String from,
            RedirectAttributes redirect) {
        if (name.isBlank()) {
            new Told(false, List.of("Hãy ghi tên cho danh sách.")).next(redirect);
            return Told.back(from);
        }
        if (!SavedLists.isAddress(address)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        SaveList save = new SaveList(
                DeskSending.self(authentication),
                list.isEmpty() ? newId(form, name) : DeskForms.id(list),
                name.strip(),
                address,
                shared);
        return sending.send(form, save, authentication, client, "Đã lưu danh sách.", redirect, from);
    }

    @PostMapping("/remove")
    String remove(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient client,
            Authentication authentication,
            @RequestParam String list,
            @RequestParam String form,
            @RequestParam(defaultValue = "/") String from,
            RedirectAttributes redirect) {
        RemoveList remove = new RemoveList(DeskSending.self(authentication), DeskForms.id(list));
        return sending.send(form, remove, authentication, client, "Đã bỏ danh sách.", redirect, from);
    }

    private static UUID newId(String form, String name) {
        return UUID.nameUUIDFromBytes(("list " + form + " " + name.strip()).getBytes(StandardCharsets.UTF_8));
    }
}
