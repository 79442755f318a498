package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.RunningIdentity.AGENCY_SECRET;
import static vn.lienthong.identity.RunningIdentity.CONSOLE_SECRET;
import static vn.lienthong.identity.RunningIdentity.METRICS_SECRET;
import static vn.lienthong.identity.RunningIdentity.PASSWORD;
import static vn.lienthong.identity.RunningIdentity.RETURN_TO;
import static vn.lienthong.identity.RunningIdentity.claims;
import static vn.lienthong.identity.RunningIdentity.json;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    // RFC 7636, appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private static Path dataDir;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(
                dataDir,
                "--lienthong.identity.officers.binh.password=" + PASSWORD,
                "--lienthong.identity.officers.binh.agency=MS-15",
                "--lienthong.identity.officers.binh.name=Trần Thị Bình",
                "--lienthong.identity.officers.khac.password=" + PASSWORD,
                "--lienthong.identity.officers.khac.agency=POLICE-15",
                "--lienthong.identity.officers.khac.name=Phạm Thị Dung");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void givesAnAgencysSystemATokenThatCarriesItsAgency() throws Exception {
        HttpResponse<String> answer = identity.askForToken("MS-15", AGENCY_SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = claims(text(answer, "access_token"));
        assertThat(claims.getStringClaim("agency")).isEqualTo("MS-15");
        assertThat(claims.getAudience()).containsExactly("lienthong");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8390");
        assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder("exchange.read", "exchange.write");
    }

    @Test
    void givesNoWiderScopeThanAskedFor() throws Exception {
        HttpResponse<String> answer = identity.token(
                "MS-15", AGENCY_SECRET, Map.of("grant_type", "client_credentials", "scope", "exchange.read"));

        assertThat(claims(text(answer, "access_token")).getStringListClaim("scope"))
                .containsExactly("exchange.read");
    }

    @Test
    void letsMonitoringReadMetersForNoAgency() throws Exception {
        HttpResponse<String> answer = identity.askForToken("metrics", METRICS_SECRET);

        var claims = claims(text(answer, "access_token"));
        assertThat(claims.getStringListClaim("scope")).containsExactly("lienthong:metrics");
        assertThat(claims.getAudience()).containsExactly("lienthong");
        assertThat(claims.getClaim("agency")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MS-15, lienthong:metrics", "metrics, exchange.read", "metrics, openid"})
    void givesNobodyAScopeOfAnother(String client, String scope) throws Exception {
        HttpResponse<String> answer = identity.token(
                client,
                client.equals("metrics") ? METRICS_SECRET : AGENCY_SECRET,
                Map.of("grant_type", "client_credentials", "scope", scope));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_scope");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownAgency() throws Exception {
        assertThat(identity.askForToken("MS-15", AGENCY_SECRET + "x").statusCode())
                .isEqualTo(401);
        assertThat(identity.askForToken("MS-16", AGENCY_SECRET).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTheConsoleATokenOfItsOwn() throws Exception {
        HttpResponse<String> answer = identity.askForToken("console", CONSOLE_SECRET);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void remembersNothingOfAgenciesTokens() throws Exception {
        Authorizations authorizations = identity.context().getBean(Authorizations.class);
        int before = authorizations.size();

        identity.askForToken("MS-15", AGENCY_SECRET);

        assertThat(authorizations.size()).isEqualTo(before);
    }

    @Test
    void letsAnOfficerInThroughTheConsole() throws Exception {
        HttpResponse<String> answer = signInThroughTheConsole(identity.browser());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(claims(text(answer, "access_token")).getAudience()).containsExactly("lienthong");
        assertThat(claims(text(answer, "id_token")).getAudience()).containsExactly("console");
        for (String kind : List.of("access_token", "id_token")) {
            var claims = claims(text(answer, kind));
            assertThat(claims.getSubject()).isEqualTo("lao-cai");
            assertThat(claims.getStringClaim("agency")).isEqualTo("MS-15");
            assertThat(claims.getStringClaim("name")).isEqualTo("Nguyễn Văn An");
        }
    }

    @Test
    void tellsAnOfficerWhoElseActsForTheSameAgencyAndNobodyElseAnything() throws Exception {
        HttpResponse<String> signedIn = signInThroughTheConsole(identity.browser());
        Browser anybody = identity.browser();

        HttpResponse<String> told = anybody.ask(Colleagues.PATH, text(signedIn, "access_token"));

        assertThat(json(told)).hasToString("""
            [{"login":"lao-cai","name":"Nguyễn Văn An"},{"login":"binh","name":"Trần Thị Bình"}]\
            """);
        assertThat(anybody.ask(Colleagues.PATH, "").statusCode()).isEqualTo(401);
        assertThat(anybody.ask(Colleagues.PATH, text(signedIn, "id_token")).statusCode())
                .as("a token for the console alone")
                .isEqualTo(403);
        assertThat(anybody.ask(Colleagues.PATH, text(identity.askForToken("MS-15", AGENCY_SECRET), "access_token"))
                        .statusCode())
                .as("the agency's system is no officer")
                .isEqualTo(403);
    }

    @Test
    void renewsAnOfficersToken() throws Exception {
        String refresh = text(signInThroughTheConsole(identity.browser()), "refresh_token");

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> renewed = identity.token(
                    "console", CONSOLE_SECRET, Map.of("grant_type", "refresh_token", "refresh_token", refresh));
            assertThat(claims(text(renewed, "access_token")).getStringClaim("agency"))
                    .isEqualTo("MS-15");
        }
    }

    @Test
    void signsAnOfficerOutAndSendsThemBackToTheConsole() throws Exception {
        Browser browser = identity.browser();
        String idToken = text(signInThroughTheConsole(browser), "id_token");

        HttpResponse<String> out = browser.open(
                "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=http://localhost:8389/");

        assertThat(location(out)).isEqualTo("http://localhost:8389/");
        assertThat(location(browser.open(authorize(RETURN_TO, CHALLENGE)))).endsWith("/login");
    }

    @Test
    void signsAnOfficerOutWhoseSignInIsForgotten() throws Exception {
        Browser browser = identity.browser();
        signInThroughTheConsole(browser);

        HttpResponse<String> out =
                browser.open("/connect/logout?id_token_hint=unknown&post_logout_redirect_uri=http://elsewhere.vn/");

        assertThat(location(out)).isEqualTo("http://127.0.0.1:8389/");
        assertThat(location(browser.open(authorize(RETURN_TO, CHALLENGE)))).endsWith("/login");
    }

    @Test
    void refusesACodeWithoutItsProof() throws Exception {
        String code = codeFor(identity.browser());

        HttpResponse<String> answer = identity.token("console", CONSOLE_SECRET, exchange(code, "x".repeat(43)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesToReturnAnywhereElse() throws Exception {
        Browser browser = identity.browser();
        browser.signIn("lao-cai", PASSWORD);

        HttpResponse<String> answer = browser.open(authorize("http://127.0.0.1:8389/elsewhere", CHALLENGE));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Yêu cầu đăng nhập không hợp lệ");
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        String before = text(identity.askForToken("MS-15", AGENCY_SECRET), "access_token");

        try (RunningIdentity again = RunningIdentity.start(dataDir)) {
            var keys = JWKSet.parse(again.browser().open("/oauth2/jwks").body());

            SignedJWT token = SignedJWT.parse(before);
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(key.isPrivate()).isFalse();
        }
    }

    private static HttpResponse<String> signInThroughTheConsole(Browser browser) throws Exception {
        return identity.token("console", CONSOLE_SECRET, exchange(codeFor(browser), VERIFIER));
    }

    private static String codeFor(Browser browser) throws Exception {
        assertThat(location(browser.open(authorize(RETURN_TO, CHALLENGE)))).endsWith("/login");
        String back = location(browser.open(location(browser.signIn("lao-cai", PASSWORD))));
        assertThat(back).startsWith(RETURN_TO + "?code=");
        return URI.create(back).getQuery().replaceAll(".*code=([^&]+).*", "$1");
    }

    private static String authorize(String returnTo, String challenge) {
        return "/oauth2/authorize?response_type=code&client_id=console&scope=openid%20profile&state=s&nonce=n"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + Browser.encoded(returnTo);
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", RETURN_TO, "code_verifier", verifier);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }

    private static String text(HttpResponse<String> answer, String field) {
        return json(answer).path(field).asString();
    }
}
