package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.runtime.Away;

/** What the pages for citizens have in common: the language, and how they say that nothing can be done. */
@ControllerAdvice(assignableTypes = {TipFormPages.class, FollowingPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class CitizenPages {
    /** There is no such page. */
    static final class NoForm extends RuntimeException {}

    @ModelAttribute
    void language(Model model, Locale locale, HttpServletRequest request) {
        model.addAllAttributes(common(locale, request).getModel());
    }

    private static ModelAndView common(Locale locale, HttpServletRequest request) {
        return new ModelAndView("told")
                .addObject("query", locale.equals(Locale.ENGLISH) ? "?lang=en" : "")
                .addObject("shownAgain", HttpMethod.GET.matches(request.getMethod()));
    }

    /** Both are what the container says: of the parts of a form, and of its fields. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ModelAndView tooLarge(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return told(Note.TOO_LARGE, locale, request, response);
    }

    @ExceptionHandler(NoForm.class)
    ModelAndView noForm(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return told(Note.NO_FORM, locale, request, response);
    }

    @ExceptionHandler({Away.class, DataAccessException.class})
    ModelAndView away(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return told(Note.AWAY, locale, request, response);
    }

    private static ModelAndView told(
            Note note, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(note.status().value());
        return common(locale, request).addObject("notes", List.of(note));
    }
}
