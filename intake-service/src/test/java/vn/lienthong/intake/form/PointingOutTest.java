package vn.lienthong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** What may tell who reported something is pointed out to whoever writes it down. */
class PointingOutTest {
    private MockMvc pages;

    @BeforeEach
    void open() {
        pages = MockMvcBuilders.standaloneSetup(new PointingOut())
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject("an")
                        .claim("agency", "NSC389-SO")
                        .build()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void namesWhatItIsAndWhereItStands() throws Exception {
        MockHttpServletResponse answer = asked("{\"text\":\"Kho số 7.\\nGọi 0912 345 678.\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Số điện thoại", "0912 345 678", "\"line\":2");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(asked("{\"text\":\"Kho số 7.\"}").getContentAsString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"text\":7}", "{\"text\":\"\\u0000\"}"})
    void whatIsNoTextIsRefused(String body) throws Exception {
        assertThat(asked(body).getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertThat(asked("{\"text\":\"%s\"}".formatted("x".repeat(300_000))).getStatus())
                .isEqualTo(413);
    }

    private MockHttpServletResponse asked(String body) throws Exception {
        return pages.perform(MockMvcRequestBuilders.post("/api/v1/personal-data")
                        .content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }
}
