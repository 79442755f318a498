package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** A search on its way to a page: what was typed, and the day it is about. */
record Searching(Search search, LocalDate today, Model model) {

    static Searching begin(Map<String, String> parameters, LocalDate today, Model model) {
        Searching searching = new Searching(Search.of(parameters), today, model);
        model.addAttribute("search", searching.search.shortened());
        model.addAttribute("day", searching.day().toString());
        model.addAttribute("dayVi", Days.of(searching.day()));
        return searching;
    }

    /** The day asked about: today if none was given, or none that exists. */
    LocalDate day() {
        return search.day(today).orElse(today);
    }

    /** Whether it can be asked so; if not, the page says why. */
    boolean isRight() {
        return isRight(search.problems());
    }

    /** The same where it may name one of these forces. */
    boolean isRightFor(List<Choice> forces) {
        List<String> problems = new ArrayList<>(search.problems());
        if (!search.force().isEmpty() && !Choice.offers(forces, search.force())) {
            problems.add("Không có lực lượng “%s”.".formatted(Search.excerpt(search.force())));
        }
        return isRight(problems);
    }

    private boolean isRight(List<String> problems) {
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        return problems.isEmpty();
    }

    void refuse(String problem) {
        model.addAttribute("problems", List.of(problem));
    }

    <T> boolean show(String name, Answer<T> answer) {
        return Found.show(model, name, answer);
    }

    /** The page of one thing, which is not there if there are problems. */
    String pageOfOne(String page, HttpServletResponse response) {
        if (model.containsAttribute("problems")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return page;
    }
}
