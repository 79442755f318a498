package vn.lienthong.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells each page whether it can be shown again, as whoever changes the language asks for: what answers a form cannot, since its
 * address may answer forms alone, and what it shows once would be lost.
 */
@ControllerAdvice
class ShownAgain {
    @ModelAttribute("shownAgain")
    boolean shownAgain(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }
}
