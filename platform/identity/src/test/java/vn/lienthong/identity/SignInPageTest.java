package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.RunningIdentity.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    @TempDir
    private static Path dataDir;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(
                dataDir,
                "--lienthong.identity.officers.ha-noi.password=" + PASSWORD,
                "--lienthong.identity.officers.ha-noi.agency=MS-01",
                "--lienthong.identity.officers.ha-noi.name=Trần Thị Bình");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void speaksVietnameseAndRunsNoScript() throws Exception {
        HttpResponse<String> page = identity.browser().open("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tên đăng nhập", "Mật khẩu", "/assets/identity.css")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'", "form-action 'self' http://127.0.0.1:8389"));
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("LT_IDENTITY=").contains("HttpOnly"));
    }

    @Test
    void speaksEnglishToWhoeverChoosesItWithoutSigningIn() throws Exception {
        Browser browser = identity.browser();

        HttpResponse<String> chosen = Browser.posts(browser, "/login?wrong", "/language", Map.of("to", "en"));

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(browser.open("/login?wrong").body())
                .contains("<html lang=\"en\"", "Sign in</h1>", "User name, password or code is wrong.", "Tiếng Việt")
                .doesNotContain("Đăng nhập");
    }

    @Test
    void sendsAnOfficerWhoSignedInOnToTheConsole() throws Exception {
        Browser browser = identity.browser();

        assertThat(browser.signIn("lao-cai", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/"));
        assertThat(browser.open("/").headers().firstValue("Location")).hasValue("http://127.0.0.1:8389/");
    }

    @Test
    void refusesAnUnknownOfficerAndAWrongPasswordAlike() throws Exception {
        HttpResponse<String> unknown = identity.browser().signIn("nobody", PASSWORD);
        HttpResponse<String> wrong = identity.browser().signIn("lao-cai", "wrong");

        assertThat(unknown.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?wrong"));
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(identity.browser().open("/login?wrong").body()).contains("không đúng");
    }

    @Test
    void makesOneWaitAfterFiveWrongPasswordsEvenWithTheRightOne() throws Exception {
        Browser browser = identity.browser();
        for (int attempt = 1; attempt < Lockouts.ALLOWED; attempt++) {
            assertThat(browser.signIn("ha-noi", "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("?wrong"));
        }

        for (String password : new String[] {"wrong", PASSWORD}) {
            assertThat(browser.signIn("ha-noi", password).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("?locked"));
        }
        assertThat(browser.open("/login?locked").body()).contains("5 lần", "1 phút");
    }

    @Test
    void showsAFreshFormForOneThatHasExpired() throws Exception {
        HttpResponse<String> answer =
                identity.browser().post("/login", Map.of("username", "lao-cai", "password", PASSWORD));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?stale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/.well-known/openid-configuration", "/oauth2/jwks", "/login"})
    void answersToAnyone(String path) throws Exception {
        assertThat(identity.browser().open(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/actuator", "/actuator/env", "/actuator/health/disk", "/error", "/userinfo", "/any/thing"})
    void answersToOfficersOnly(String path) throws Exception {
        HttpResponse<String> answer = identity.browser().open(path);

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void discoveryTellsWhereThingsAre() throws Exception {
        var document = RunningIdentity.json(identity.browser().open("/.well-known/openid-configuration"));

        assertThat(document.get("issuer").asString()).isEqualTo("http://127.0.0.1:8390");
        assertThat(document.get("token_endpoint").asString()).isEqualTo("http://127.0.0.1:8390/oauth2/token");
        assertThat(document.get("jwks_uri").asString()).isEqualTo("http://127.0.0.1:8390/oauth2/jwks");
    }
}
