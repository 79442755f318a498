package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.identity.Lockouts.Attempt;

/** Setting up a second factor and giving it up; the secret that is being set up is in the session until a code shows that it is held. */
@Controller
@RequestMapping(SecondFactorPages.PATH)
class SecondFactorPages {
    static final String PATH = AccountPages.PATH + "/second-factor";
    private static final String SECRET = "second-factor-secret";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final PasswordEncoder encoder;
    private final WrongOnes wrongOnes;
    private final AuditLog audit;

    SecondFactorPages(
            Accounts accounts, SecondFactors factors, PasswordEncoder encoder, WrongOnes wrongOnes, AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.encoder = encoder;
        this.wrongOnes = wrongOnes;
        this.audit = audit;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, HttpSession session, Model model) {
        Account account = accounts.required(officer.username());
        model.addAttribute("account", account);
        if (account.secondFactor() == null) {
            String secret = secret(session);
            model.addAttribute("secret", secret);
            model.addAttribute("picture", TimedCodes.picture(secret, account.username()));
        }
        return "second-factor";
    }

    /** Wrong codes are not counted: there is nothing to guess, the page shows the secret. */
    @PostMapping
    String begin(
            @AuthenticationPrincipal Officer officer, @RequestParam String code, HttpSession session, Model model) {
        Account account = accounts.required(officer.username());
        if (account.secondFactor() != null) {
            return "redirect:" + PATH;
        }
        List<String> recovery = factors.begin(account.username(), secret(session), code);
        if (recovery.isEmpty()) {
            model.addAttribute("problem", "Mã không đúng. Kiểm tra giờ của điện thoại, rồi nhập mã đang hiện.");
            return show(officer, session, model);
        }
        session.removeAttribute(SECRET);
        audit.note(account.username(), "Bật xác thực hai bước", "");
        model.addAttribute("account", account);
        model.addAttribute("recovery", recovery);
        return "recovery";
    }

    /** Who holds a session alone cannot give it up: password and code are asked for again. */
    @PostMapping("/end")
    String end(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        Account account = accounts.required(officer.username());
        if (!proves(account, password, code, request.getRemoteAddr())) {
            model.addAttribute("problem", "Mật khẩu hoặc mã xác thực không đúng.");
            return show(officer, session, model);
        }
        factors.end(account.username());
        audit.note(account.username(), "Tắt xác thực hai bước", "");
        return "redirect:" + PATH;
    }

    private boolean proves(Account account, String password, String code, String address) {
        Attempt attempt = new Attempt(account.username(), address);
        if (wrongOnes.areTooMany(attempt)) {
            return false;
        }
        boolean right = encoder.matches(password, account.password()) && factors.proves(account.username(), code);
        if (right) {
            wrongOnes.right(attempt);
        } else {
            wrongOnes.wrong(attempt);
        }
        return right;
    }

    private String secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof String begun) {
            return begun;
        }
        String drawn = factors.draw();
        session.setAttribute(SECRET, drawn);
        return drawn;
    }
}
