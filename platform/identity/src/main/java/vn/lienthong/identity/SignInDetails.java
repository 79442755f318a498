package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What comes with a password: from where, and the code of the second factor, if one was given. */
final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 40;

    private final transient String code;

    SignInDetails(HttpServletRequest request) {
        super(request);
        String given = request.getParameter("code");
        this.code = given == null || given.length() > LONGEST ? "" : given;
    }

    String code() {
        return code == null ? "" : code;
    }
}
