package vn.lienthong.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.ServletWebRequest;
import vn.lienthong.contract.AgencyCode;

/** Who calls, as the token says. */
class CallerArgumentTest {
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOfficerIsCalledByTheFullNameOrElseByTheNameOfTheAccount() throws Exception {
        assertThat(caller("an", "name", "Nguyễn Văn An")).isEqualTo(new Caller(LAO_CAI, "an", "Nguyễn Văn An"));
        assertThat(caller("8f1c", "preferred_username", "an").officer()).isEqualTo("an");
        assertThat(caller("an", "name", " ").officer()).isEqualTo("an");
        assertThat(caller("an", "name", "x".repeat(200)).officer()).hasSize(100);
    }

    @Test
    void anAgencysSystemIsNoOfficer() throws Exception {
        assertThat(caller("MS-15", "scope", "exchange.write").officer()).isNull();
        assertThat(caller("he-thong", "client_id", "he-thong").officer()).isNull();
        assertThat(caller("he-thong", "azp", "he-thong").officer()).isNull();
        assertThat(caller(null, "scope", "exchange.write").officer()).isNull();
    }

    @Test
    void anOfficerLeadsWhoHasThatRoleAndASystemNever() throws Exception {
        assertThat(caller("an", "roles", List.of("officer", "lead")).leads()).isTrue();
        assertThat(caller("an", "roles", List.of("officer", "operator")).leads())
                .isFalse();
        assertThat(caller("an", "roles", "lead").leads()).isFalse();
        assertThat(caller("MS-15", "roles", List.of("lead")).leads()).isFalse();
    }

    @Test
    void anOfficerUnsealsWhoHasThatRoleAndASystemNever() throws Exception {
        assertThat(caller("an", "roles", List.of("officer", "unsealer")).unseals())
                .isTrue();
        assertThat(caller("an", "roles", List.of("officer", "lead")).unseals()).isFalse();
        assertThat(caller("MS-15", "roles", List.of("unsealer")).unseals()).isFalse();
    }

    private static Caller caller(@Nullable String subject, String claim, Object value) throws Exception {
        Jwt.Builder token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .claim("agency", LAO_CAI.value())
                .claim(claim, value);
        if (subject != null) {
            token.subject(subject);
        }
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
        MethodParameter parameter =
                new MethodParameter(CallerArgumentTest.class.getDeclaredMethod("asks", Caller.class), 0);
        return (Caller) new CallerArgument()
                .resolveArgument(parameter, null, new ServletWebRequest(new MockHttpServletRequest()), null);
    }

    @SuppressWarnings("unused") // stands for a handler
    private static void asks(Caller caller) {}
}
