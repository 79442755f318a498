package vn.lienthong.views.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.custody.CustodyCheck;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** The record as an agency gets it over HTTP, without a network. */
class CustodyPagesTest {
    private static final String FILE = "/api/v1/casefiles/" + Life.MATTER;

    private MockMvc pages;

    @BeforeEach
    void pages(@TempDir Path folder) {
        CurrentDirectory directory = new CurrentDirectory();
        directory.reach(new Reached(Shipped.DIRECTORY.get(), 1, "test"));
        CustodyPages.History history =
                (reader, id) -> reader.value().equals("MS-15") && id.equals(Life.MATTER.toString())
                        ? Optional.of(AnyTransfer.history("Đủ hồ sơ."))
                        : Optional.empty();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
        pages = MockMvcBuilders.standaloneSetup(
                        new CustodyPages(history, RecordKey.keptUnder(folder), directory, clock))
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
    void givesARecordThatTheGivenKeysProve() throws Exception {
        MockHttpServletResponse record = ask("MS-15", FILE + "/custody", "application/json");
        MockHttpServletResponse keys = ask("TAX-15", "/api/v1/keys", "application/json");

        assertThat(record.getStatus()).isEqualTo(200);
        assertThat(record.getContentType()).startsWith("application/json");
        assertThat(record.getHeader("Cache-Control")).contains("no-store");
        assertThat(CustodyCheck.wrong(record.getContentAsByteArray(), keys.getContentAsByteArray()))
                .isEmpty();
    }

    @Test
    void givesAPageInWhichNothingRuns() throws Exception {
        MockHttpServletResponse page = ask("MS-15", FILE + "/custody.html", "text/html");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.getContentAsString())
                .contains("Công an Lào Cai", "Độc lập - Tự do - Hạnh phúc", "VV-2026-000001", "Lý Thị Nhận");
    }

    @Test
    void knowsNoFileForWhoMayNotSeeIt() throws Exception {
        assertThat(ask("TAX-15", FILE + "/custody", "application/json").getStatus())
                .isEqualTo(404);
        assertThat(ask("TAX-15", FILE + "/custody.html", "text/html").getStatus())
                .isEqualTo(404);
        assertThat(ask("MS-15", "/api/v1/casefiles/none/custody", "application/json")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse ask(String agency, String address, String accept) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(agency)
                .claim("agency", agency)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(
                        MockMvcRequestBuilders.get(address).accept(accept).principal(new JwtAuthenticationToken(token)))
                .andReturn()
                .getResponse();
    }
}
