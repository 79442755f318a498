package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.text.Characters;

/** Where officers say for what they read a matter. */
@Controller
class PurposePage {

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
        String said = Normalizer.normalize(purpose.strip(), Normalizer.Form.NFC);
        if (said.isEmpty() || Characters.isToken(said, Read.LONGEST_PURPOSE)) {
            Purposes.of(request).say(kind, id, said, everywhere);
            String doneVi = said.isEmpty() ? Purposes.ON_DUTY : said;
            new Told(true, List.of("Từ nay đọc với mục đích: " + doneVi + ".")).next(redirect);
        } else {
            redirect.addFlashAttribute("purposeTyped", purpose);
            new Told(false, List.of("Mục đích cần một dòng chữ, nhiều nhất %d ký tự.".formatted(Read.LONGEST_PURPOSE)))
                    .next(redirect);
        }
        return "redirect:/matters/%s/%s".formatted(kind.word(), id);
    }
}
