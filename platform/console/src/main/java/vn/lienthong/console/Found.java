package vn.lienthong.console;

import java.util.List;
import org.springframework.ui.Model;

/** Puts an answer before a page: what was found, what was wrong with the question, or why nothing is known. */
final class Found {

    private Found() {}

    /** Says whether it is known. */
    static <T> boolean show(Model model, String name, Answer<T> answer) {
        switch (answer) {
            case Answer.Known<T>(T value) -> {
                model.addAttribute(name, value);
                return true;
            }
            case Answer.Refused<T>(String reasonVi) -> model.addAttribute("problems", List.of(reasonVi));
            case Answer.Invalid<T>(List<String> reasonsVi) -> model.addAttribute("problems", reasonsVi);
            case Answer.Unavailable<T>(String reasonVi) -> model.addAttribute("missingVi", reasonVi);
        }
        return false;
    }

    /** The same where not everybody may ask: a page of its own says who may. */
    static <T> boolean showUnlessRefused(Model model, String name, Answer<T> answer) {
        switch (answer) {
            case Answer.Known<T>(T value) -> {
                model.addAttribute(name, value);
                return true;
            }
            case Answer.Refused<T>(String reasonVi) -> model.addAttribute("refusedVi", reasonVi);
            case Answer.Invalid<T>(List<String> reasonsVi) ->
                model.addAttribute("missingVi", String.join(" ", reasonsVi));
            case Answer.Unavailable<T>(String reasonVi) -> model.addAttribute("missingVi", reasonVi);
        }
        return false;
    }

    /** A page of a list of matters, and where the next begins. */
    static void showMatters(Model model, Answer<Listed> answer) {
        show(model, "matters", answer.map(page -> ListedMatter.all(page.items())));
        model.addAttribute("next", answer instanceof Answer.Known<Listed>(Listed page) ? page.next() : "");
    }
}
