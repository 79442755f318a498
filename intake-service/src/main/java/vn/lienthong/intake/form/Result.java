package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** What became of a form that was sent. */
sealed interface Result {
    /** It is kept. @param decided whether it has taken effect already */
    record Sent(boolean decided) implements Result {}

    /**
     * It is shown again.
     *
     * @param ticket with which it may be sent
     * @param notes why; at least one
     * @param faults of its fields, by their names
     * @param detailsVi more of it, in Vietnamese
     * @param personal what may tell who writes
     */
    record Again(
            Ticket ticket,
            List<KeptFile> files,
            List<Note> notes,
            Map<String, Note> faults,
            List<String> detailsVi,
            List<PersonalData.Found> personal)
            implements Result {
        void tell(Model model, HttpServletResponse response) {
            response.setStatus(notes.getFirst().status().value());
            model.addAttribute("notes", notes);
            model.addAttribute("faults", faults);
            model.addAttribute("detailsVi", detailsVi);
            model.addAttribute("personal", personal);
        }
    }
}
