package vn.lienthong.identity;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an officer who was invited sets a password; a link that counts no more and one that never did look the same. */
@Controller
@RequestMapping(InvitationPages.PATH + "/{word}")
class InvitationPages {
    static final String PATH = "/invitations";

    private final Invitations invitations;
    private final AuditLog audit;

    InvitationPages(Invitations invitations, AuditLog audit) {
        this.invitations = invitations;
        this.audit = audit;
    }

    @GetMapping
    String show(@PathVariable String word, Model model) {
        model.addAttribute("invited", invitations.of(word).orElse(null));
        model.addAttribute("word", word);
        return "invitation";
    }

    @PostMapping
    String take(@PathVariable String word, @RequestParam String password, @RequestParam String again, Model model) {
        Optional<Account> account = invitations.of(word);
        String wrong = account.map(found -> ChosenPassword.wrong(password, again, found.username()))
                .orElse(null);
        if (account.isEmpty() || wrong != null) {
            model.addAttribute("problem", wrong);
            return show(word, model);
        }
        Optional<Account> taken = invitations.take(word, password);
        if (taken.isEmpty()) {
            return show(word, model);
        }
        audit.note(taken.get().username(), "Đặt mật khẩu bằng liên kết mời", "");
        return "redirect:" + SignInPage.PATH + "?changed";
    }
}
