package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.Browser.location;
import static vn.lienthong.identity.Browser.posts;
import static vn.lienthong.identity.RunningIdentity.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second factor: asked for where there is one, each code once, required of the centre where the settings say so. */
class SecondFactorTest {
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>");
    private static final String FAR = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    private static Path dataDir;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(
                dataDir,
                "--lienthong.identity.second-factor-required=true",
                "--lienthong.identity.officers.truc-ban.password=" + PASSWORD,
                "--lienthong.identity.officers.truc-ban.agency=NSC389-SO",
                "--lienthong.identity.officers.truc-ban.name=Trực ban",
                "--lienthong.identity.officers.ha-noi.password=" + PASSWORD,
                "--lienthong.identity.officers.ha-noi.agency=MS-01",
                "--lienthong.identity.officers.ha-noi.name=Trần Thị Bình");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    /** RFC 6238, appendix B, SHA-1; the last six of the eight digits there. */
    @Test
    void makesTheCodesOfTheStandard() {
        assertThat(TimedCodes.codeAt(FAR, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TimedCodes.codeAt(FAR, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(TimedCodes.codeAt(FAR, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void takesTheCodeOfTheHalfMinutesBesideAndNoneThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = now.getEpochSecond() / 30;

        for (int beside = -1; beside <= 1; beside++) {
            String code = TimedCodes.codeAt(FAR, now.plusSeconds(30L * beside));
            assertThat(TimedCodes.step(FAR, code, now, 0)).hasValue(step + beside);
            assertThat(TimedCodes.step(FAR, code, now, step + beside)).isEmpty();
        }
        assertThat(TimedCodes.step(FAR, TimedCodes.codeAt(FAR, now.minusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(TimedCodes.step(FAR, "", now, 0)).isEmpty();
    }

    @Test
    void isAskedForOnceItIsSetUpAndNoCodeCountsTwice() throws Exception {
        Browser browser = identity.browser();
        browser.signIn("lao-cai", PASSWORD);
        String page = browser.open("/account/second-factor").body();
        assertThat(page).contains("data:image/svg+xml;base64,");
        String secret = SECRET.matcher(page).results().findFirst().orElseThrow().group(1);
        String wrong = posts(browser, "/account/second-factor", "/account/second-factor", Map.of("code", "000000"))
                .body();
        assertThat(wrong).contains("Mã không đúng", secret);

        String used = TimedCodes.codeAt(secret, Instant.now());
        HttpResponse<String> begun =
                posts(browser, "/account/second-factor", "/account/second-factor", Map.of("code", used));

        List<String> recovery =
                RECOVERY.matcher(begun.body()).results().map(MatchResult::group).toList();
        assertThat(recovery).hasSize(8);
        assertThat(signsIn("lao-cai", "")).endsWith("?wrong");
        assertThat(signsIn("lao-cai", used)).as("replayed").endsWith("?wrong");
        assertThat(signsIn("lao-cai", TimedCodes.codeAt(secret, Instant.now().plusSeconds(30))))
                .endsWith("/");
        String paper = recovery.getFirst().replaceAll("</?code>", "");
        assertThat(signsIn("lao-cai", paper)).endsWith("/");
        assertThat(signsIn("lao-cai", paper)).as("once each").endsWith("?wrong");
    }

    @Test
    void isRequiredOfTheStandingOfficeBeforeAnythingElse() throws Exception {
        Browser browser = identity.browser();
        browser.signIn("truc-ban", PASSWORD);

        assertThat(location(browser.open("/"))).endsWith("/account/second-factor");
        assertThat(location(browser.open("/people"))).endsWith("/account/second-factor");
        assertThat(location(browser.open("/oauth2/authorize?response_type=code&client_id=console")))
                .endsWith("/account/second-factor");
    }

    @Test
    void isNotGivenUpByGuessingNotEvenByWhoKnowsThePassword() throws Exception {
        Browser browser = identity.browser();
        browser.signIn("ha-noi", PASSWORD);
        String secret = SECRET.matcher(browser.open("/account/second-factor").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        posts(
                browser,
                "/account/second-factor",
                "/account/second-factor",
                Map.of("code", TimedCodes.codeAt(secret, Instant.now())));

        for (int time = 1; time < Lockouts.ALLOWED; time++) {
            assertThat(endedWith(browser, "00000" + time).body()).contains("không đúng");
        }
        String unlike = posts(
                        browser,
                        "/account",
                        "/account/password",
                        Map.of("current", PASSWORD, "password", "một câu dễ nhớ", "again", "một câu khác"))
                .body();
        assertThat(unlike).as("the right password, which forgets nothing").contains("không giống nhau");
        assertThat(endedWith(browser, "000009").body()).contains("không đúng");

        String right = TimedCodes.codeAt(secret, Instant.now().plusSeconds(30));
        assertThat(endedWith(browser, right).body()).contains("không đúng");
        assertThat(browser.open("/account/second-factor").body()).contains("Đang bật");
    }

    private static HttpResponse<String> endedWith(Browser browser, String code) throws Exception {
        return posts(
                browser,
                "/account/second-factor",
                "/account/second-factor/end",
                Map.of("password", PASSWORD, "code", code));
    }

    private String signsIn(String username, String code) throws Exception {
        Browser browser = identity.browser();
        return location(
                posts(browser, "/login", "/login", Map.of("username", username, "password", PASSWORD, "code", code)));
    }
}
