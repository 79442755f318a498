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
            @Asked Map<String, String> parameters,
            Model model) {
        String token = officer.getAccessToken().getTokenValue();
        LocalDate today = Days.today(clock);
        CompetenceForm form = CompetenceForm.of(parameters);
        Answer<List<Choice>> goods = directories.goods(token);
        choices(form, goods, today, model);
        Answer<List<AdministrativeUnit>> provinces = directories.provinces(form.day(today), token);
        Found.show(model, "provinces", provinces);
        if (provinces instanceof Answer.Known<List<AdministrativeUnit>>(List<AdministrativeUnit> known)
                && goods instanceof Answer.Known<List<Choice>>(List<Choice> words)) {
            List<String> problems = form.problems(known, words, today);
            if (!problems.isEmpty()) {
                model.addAttribute("problems", problems);
            } else if (!form.isEmpty()) {
                Found.show(
                        model,
                        "answer",
                        directories.competence(form.question(known, today), CompetenceFound::from, token));
            } else if (parameters.containsKey("goods")) {
                model.addAttribute("problems", List.of("Hãy chọn ít nhất một điều đã biết về vụ việc."));
            }
        }
        return "competence";
    }

    private void choices(CompetenceForm form, Answer<List<Choice>> goods, LocalDate today, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("day", form.day(today).toString());
        model.addAttribute("dayVi", Days.of(form.day(today)));
        model.addAttribute(
                "goods", goods instanceof Answer.Known<List<Choice>>(List<Choice> words) ? words : List.of());
        model.addAttribute("violations", Choice.VIOLATIONS);
        model.addAttribute("concerns", Choice.CONCERNS);
        model.addAttribute("zones", Choice.ZONES);
        model.addAttribute("stages", Choice.STAGES);
        model.addAttribute("proceedings", Choice.PROCEEDINGS);
        model.addAttribute("forces", Choice.FORCES);
    }
}
