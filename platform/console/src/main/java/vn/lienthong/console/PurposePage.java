package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.text.Characters;

/** Where officers say for what they read a matter, or take a list of them away. */
@Controller
class PurposePage {
    private static final Pattern FILE =
            Pattern.compile("/matters/(?<word>[a-z]+)/export\\.(?:csv|xlsx)(?<asked>\\?[\\w./?=&%+~-]*)?");

    /** @param everywhere of all matters that the officer opens until signing out */
    @PostMapping("/matters/{word}/{id}/purpose")
    String say(
            @PathVariable String word,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "false") boolean everywhere,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Kind kind = Kind.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!id.matches(MattersPage.ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String said = said(purpose);
        if (isOne(said)) {
            Purposes.of(request).say(kind, id, said, everywhere);
            String doneVi = said.isEmpty() ? Purposes.ON_DUTY : said;
            new Told(true, List.of("Từ nay đọc với mục đích: " + doneVi + ".")).next(redirect);
        } else {
            isNone(purpose, redirect);
        }
        return "redirect:/matters/%s/%s".formatted(kind.word(), id);
    }

    /** Of a list that is taken away: the file comes at once. @param file its address */
    @PostMapping("/matters/{word}/purpose")
    String sayOfFile(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String file,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Kind kind = Kind.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Matcher parts = FILE.matcher(file);
        if (!parts.matches() || !parts.group("word").equals(word)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String said = said(purpose);
        if (isOne(said)) {
            Purposes.of(request).say(kind, Purposes.LIST, said, false);
            return "redirect:" + file;
        }
        isNone(purpose, redirect);
        return "redirect:/matters/" + word + Objects.requireNonNullElse(parts.group("asked"), "");
    }

    private static String said(String purpose) {
        return Normalizer.normalize(purpose.strip(), Normalizer.Form.NFC);
    }

    private static boolean isOne(String said) {
        return said.isEmpty() || Characters.isToken(said, Read.LONGEST_PURPOSE);
    }

    private static void isNone(String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute("purposeTyped", typed);
        new Told(false, List.of("Mục đích cần một dòng chữ, nhiều nhất %d ký tự.".formatted(Read.LONGEST_PURPOSE)))
                .next(redirect);
    }
}
