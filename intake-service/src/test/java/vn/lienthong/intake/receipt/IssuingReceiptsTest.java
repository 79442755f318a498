package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** A receipt for whoever calls: the same for a form that is sent again, another for everything else. */
class IssuingReceiptsTest {
    private static final String FORM = "{\"form\":\"console-00000000-0000-0000-0000-000000000001\"}";

    @TempDir
    private Path folder;

    private MockMvc pages;

    @BeforeEach
    void open() {
        pages = MockMvcBuilders.standaloneSetup(new IssuingReceipts(new Receipts(DeploymentSecret.keptUnder(folder))))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameFormIsTheSameReceiptForItsAgencyAlone() throws Exception {
        String first = issued("NSC389-SO", FORM);

        assertThat(issued("NSC389-SO", FORM)).isEqualTo(first);
        assertThat(issued("MS-15", FORM)).isNotEqualTo(first);
        assertThat(issued("NSC389-SO", FORM.replace("1\"", "2\""))).isNotEqualTo(first);
    }

    @Test
    void withoutAFormEachIsNew() throws Exception {
        assertThat(issued("NSC389-SO", "")).isNotEqualTo(issued("NSC389-SO", ""));
        assertThat(issued("NSC389-SO", "{}")).isNotEqualTo(issued("NSC389-SO", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"form\":1}", "{\"form\":\"short\"}", "{\"form\":\"a b c d e f g h i j k l m n o p\"}"})
    void whatIsNoFormIsRefused(String body) throws Exception {
        assertThat(asked("NSC389-SO", body).getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertThat(asked("NSC389-SO", "{\"form\":\"%s\"}".formatted("x".repeat(2000)))
                        .getStatus())
                .isEqualTo(413);
    }

    private String issued(String agency, String body) throws Exception {
        MockHttpServletResponse answer = asked(agency, body);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        String receipt =
                Json.tree(answer.getContentAsByteArray()).path("receipt").asString();
        assertThat(receipt).matches("[0-9]{16}");
        return receipt;
    }

    private MockHttpServletResponse asked(String agency, String body) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject("an")
                        .claim("agency", agency)
                        .build()));
        return pages.perform(
                        MockMvcRequestBuilders.post("/api/v1/receipts").content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }
}
