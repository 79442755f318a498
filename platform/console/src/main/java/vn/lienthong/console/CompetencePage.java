package vn.lienthong.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.contract.directory.CodeList;

/** Who is competent in a matter, by which clause: a form, and below it what the rules say. A person decides. */
@Controller
class CompetencePage {

    private final Directories directories;
    private final InstantSource clock;

    CompetencePage(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/competence")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String token = officer.getAccessToken().getTokenValue();
        LocalDate today = Days.today(clock);
        CompetenceForm form = CompetenceForm.of(parameters);
        Answer<Terms> answered = directories.terms(token);
        Terms terms = Terms.of(answered);
        choices(form, terms, today, model);
        Answer<List<AdministrativeUnit>> provinces = directories.provinces(form.day(today), token);
        Found.show(model, "provinces", provinces);
        if (provinces instanceof Answer.Known<List<AdministrativeUnit>>(List<AdministrativeUnit> known)
                && Found.show(model, "terms", answered)) {
            List<String> problems = form.problems(known, terms, today);
            if (!problems.isEmpty()) {
                model.addAttribute("problems", problems);
            } else if (!form.isEmpty()) {
                Found.show(
                        model,
                        "answer",
                        directories.competence(
                                form.question(known, today), json -> CompetenceFound.from(json, terms), token));
            } else if (parameters.containsKey("goods")) {
                model.addAttribute("problems", List.of("Hãy chọn ít nhất một điều đã biết về vụ việc."));
            }
        }
        return "competence";
    }

    private void choices(CompetenceForm form, Terms terms, LocalDate today, Model model) {
        LocalDate day = form.day(today);
        model.addAttribute("form", form);
        model.addAttribute("day", day.toString());
        model.addAttribute("dayVi", Days.of(day));
        model.addAttribute("goods", terms.sorted(CodeList.GOODS, day));
        model.addAttribute("violations", terms.choices(CodeList.VIOLATION, day));
        model.addAttribute("concerns", Choice.CONCERNS);
        model.addAttribute("zones", Choice.ZONES);
        model.addAttribute("stages", Choice.STAGES);
        model.addAttribute("proceedings", Choice.PROCEEDINGS);
        model.addAttribute("forces", terms.choices(CodeList.FORCE, day));
    }
}
