package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.identity.Lockouts.Attempt;

/** The officer's own account. */
@Controller
class AccountPages {
    static final String PATH = "/account";
    private static final String NOT_CURRENT = "Mật khẩu hiện tại không đúng.";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final WrongOnes wrongOnes;
    private final AuditLog audit;

    AccountPages(Accounts accounts, PasswordEncoder encoder, WrongOnes wrongOnes, AuditLog audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.wrongOnes = wrongOnes;
        this.audit = audit;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("account", accounts.required(officer.username()));
        return "account";
    }

    /** Afterwards the officer signs in with the new one, here and wherever else. */
    @PostMapping(PATH + "/password")
    String change(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            Model model) {
        Account account = accounts.required(officer.username());
        String wrong = isCurrent(current, account, request.getRemoteAddr())
                ? ChosenPassword.wrong(password, again, account.username())
                : NOT_CURRENT;
        if (wrong == null && !isChanged(account, Secrets.chosen(password))) {
            wrong = NOT_CURRENT;
        }
        if (wrong != null) {
            model.addAttribute("account", account);
            model.addAttribute("problem", wrong);
            return "account";
        }
        audit.note(account.username(), "Đổi mật khẩu", "");
        return "redirect:" + SignInPage.PATH + "?changed";
    }

    private boolean isCurrent(String password, Account account, String address) {
        Attempt attempt = new Attempt(account.username(), address);
        if (wrongOnes.areTooMany(attempt)) {
            return false;
        }
        boolean right = encoder.matches(password, account.password());
        if (!right) {
            wrongOnes.wrong(attempt);
        } else if (account.secondFactor() == null) {
            // the password alone must not make forgotten how often a code was guessed
            wrongOnes.right(attempt);
        }
        return right;
    }

    /** Hashing took its time: who was locked or given other roles meanwhile stays so, and a password that was ended changes nothing. */
    private boolean isChanged(Account account, String hashed) {
        return accounts.changed(
                account.username(),
                now -> Optional.of(now)
                        .filter(one -> one.password().equals(account.password()))
                        .map(one -> one.withPassword(hashed)));
    }
}
