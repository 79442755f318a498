package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.Browser.location;
import static vn.lienthong.identity.Browser.posts;
import static vn.lienthong.identity.RunningIdentity.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts are kept by leads and operators, taken up by officers, and nobody gets further than is theirs. */
class AccountsTest {
    private static final String CHOSEN = "một câu dễ nhớ của Bình";
    private static final Pattern LINK = Pattern.compile("http://127.0.0.1:8390(/invitations/[A-Za-z0-9_-]+)");

    @TempDir
    private Path dataDir;

    private RunningIdentity identity;

    @BeforeEach
    void start() {
        identity = RunningIdentity.start(
                dataDir,
                "--lienthong.identity.officers.phu-trach.password=" + PASSWORD,
                "--lienthong.identity.officers.phu-trach.roles=officer,lead",
                "--lienthong.identity.officers.phu-trach.name=Lê Văn Chính",
                "--lienthong.identity.officers.phu-trach.agency=MS-15",
                "--lienthong.identity.officers.khac.password=" + PASSWORD,
                "--lienthong.identity.officers.khac.agency=POLICE-15",
                "--lienthong.identity.officers.khac.name=Phạm Thị Dung",
                "--lienthong.identity.officers.khac.roles=officer,lead",
                "--lienthong.identity.officers.van-hanh.password=" + PASSWORD,
                "--lienthong.identity.officers.van-hanh.agency=NSC389-SO",
                "--lienthong.identity.officers.van-hanh.name=Trực ban",
                "--lienthong.identity.officers.van-hanh.roles=officer,operator");
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void aLeadInvitesAnOfficerWhoSetsAPasswordOnceAndSignsIn() throws Exception {
        String link = invited("phu-trach", "tran-binh", "Trần Văn Bình", Map.of());

        assertThat(identity.browser().signIn("tran-binh", "").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?wrong"));
        assertThat(identity.browser().open(link).body()).contains("Trần Văn Bình", "MS-15");
        assertThat(takesUp(link, "ngắn", "ngắn").body()).contains("ít nhất 12 ký tự");
        assertThat(takesUp(link, CHOSEN, "khác hẳn đi").body()).contains("không giống nhau");
        assertThat(location(takesUp(link, CHOSEN, CHOSEN))).endsWith("/login?changed");

        assertThat(withoutToken(identity.browser().open(link).body()))
                .contains("không còn hiệu lực")
                .isEqualTo(withoutToken(
                        identity.browser().open("/invitations/no-such-word").body()));
        assertThat(identity.browser().open(link).body()).doesNotContain("Trần Văn Bình");
        assertThat(location(identity.browser().signIn("tran-binh", CHOSEN))).endsWith("/");
        assertThat(Files.readString(dataDir.resolve(Accounts.FILE)))
                .contains("{bcrypt}")
                .doesNotContain(CHOSEN, link.substring(link.lastIndexOf('/') + 1));
    }

    /** A page without what each answer has of its own, so that no request can be forged. */
    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void aLeadKeepsNobodyOfAnotherAgencyAndMakesNoOperator() throws Exception {
        Browser lead = signedIn("phu-trach");

        assertThat(lead.open("/people").body()).contains("lao-cai").doesNotContain("khac", "van-hanh");
        for (String act : new String[] {"lock", "unlock", "roles", "invite"}) {
            HttpResponse<String> others = posts(lead, "/people", "/people/khac/" + act, Map.of("roles", "LEAD"));
            assertThat(others.statusCode()).as(act).isEqualTo(404);
            assertThat(posts(lead, "/people", "/people/nobody/" + act, Map.of("roles", "LEAD"))
                            .statusCode())
                    .as("hidden looks like unknown")
                    .isEqualTo(404);
        }
        assertThat(posts(lead, "/people", "/people/lao-cai/roles", Map.of("roles", "OPERATOR"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(posts(lead, "/people", "/people", invitation("x1", "A", Map.of("roles", "OPERATOR")))
                        .body())
                .contains("không được giao quyền");
        assertThat(posts(lead, "/people", "/people", invitation("x1", "A", Map.of("agency", "POLICE-15")))
                        .body())
                .contains("không được giao quyền");
        assertThat(location(signedIn("khac").open("/"))).isEqualTo("http://127.0.0.1:8389/");
        for (String page : new String[] {"/audit", "/connect"}) {
            assertThat(lead.open(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void thePageOffersTheRolesThatMayBeGivenAlone() throws Exception {
        assertThat(signedIn("phu-trach").open("/people").body())
                .contains("value=\"LEAD\"", "maxlength=\"63\"")
                .doesNotContain("value=\"OPERATOR\"");
        assertThat(signedIn("van-hanh").open("/people").body().split("value=\"OPERATOR\"", -1))
                .as("to whoever is invited to the standing office, and to nobody here")
                .hasSize(2);
    }

    @Test
    void anOfficerKeepsNobody() throws Exception {
        Browser officer = signedIn("lao-cai");

        for (String page : new String[] {"/people", "/audit", "/connect"}) {
            assertThat(officer.open(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(posts(officer, "/account", "/people/phu-trach/lock", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNoFormThatWasNotItsOwn() throws Exception {
        Browser operator = signedIn("van-hanh");

        assertThat(operator.post("/people/lao-cai/lock", Map.of()).statusCode()).isEqualTo(403);
        assertThat(operator.post("/people", invitation("x1", "A", Map.of())).statusCode())
                .isEqualTo(403);
        assertThat(operator.post("/connect", Map.of("agency", "MS-22")).statusCode())
                .isEqualTo(403);
        assertThat(location(signedIn("lao-cai").open("/"))).isEqualTo("http://127.0.0.1:8389/");
    }

    @Test
    void refusesNamesThatHideOrMarkUpWhatIsRead() throws Exception {
        Browser lead = signedIn("phu-trach");

        for (String name :
                new String[] {"<script>alert(1)</script>", "Nguyễn\u202EnA", "A\u200BB", "", "\u0000", "a".repeat(101)
                }) {
            HttpResponse<String> answer = posts(lead, "/people", "/people", invitation("x1", name, Map.of()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Họ tên").doesNotContain("<script", "\u202E", "/invitations/");
        }
        for (String username : new String[] {"MS-15", "Nguyễn", "a b", "../x", "'; drop"}) {
            assertThat(posts(lead, "/people", "/people", invitation(username, "A", Map.of()))
                            .body())
                    .contains("Tên đăng nhập bắt đầu bằng chữ thường");
        }
        assertThat(posts(lead, "/people", "/people", invitation("khac", "A", Map.of()))
                        .body())
                .contains("đã có người dùng");
    }

    @Test
    void lockingEndsWhereverTheOfficerIsSignedIn() throws Exception {
        Browser officer = signedIn("lao-cai");
        Browser operator = signedIn("van-hanh");

        assertThat(location(posts(operator, "/people", "/people/lao-cai/lock", Map.of())))
                .endsWith("/people");

        assertThat(location(officer.open("/account"))).endsWith("/login?ended");
        assertThat(location(identity.browser().signIn("lao-cai", PASSWORD))).endsWith("/login?wrong");
        posts(operator, "/people", "/people/lao-cai/unlock", Map.of());
        assertThat(location(officer.open("/account"))).as("the former session").contains("/login");
        assertThat(location(identity.browser().signIn("lao-cai", PASSWORD))).endsWith("/");
        assertThat(posts(operator, "/people", "/people/van-hanh/lock", Map.of()).statusCode())
                .as("not oneself")
                .isEqualTo(404);
        assertThat(operator.open("/audit").body()).contains("Khóa tài khoản", "Mở khóa tài khoản", "lao-cai");
    }

    @Test
    void changingThePasswordSignsOutEverywhereAndHoldsOverARestart() throws Exception {
        Browser here = signedIn("lao-cai");
        Browser there = signedIn("lao-cai");

        assertThat(posts(here, "/account", "/account/password", passwords("wrong", CHOSEN))
                        .body())
                .contains("Mật khẩu hiện tại không đúng");
        assertThat(location(posts(here, "/account", "/account/password", passwords(PASSWORD, CHOSEN))))
                .endsWith("/login?changed");
        assertThat(location(there.open("/account"))).endsWith("/login?ended");

        identity.close();
        start();

        assertThat(location(identity.browser().signIn("lao-cai", PASSWORD))).endsWith("?wrong");
        assertThat(location(identity.browser().signIn("lao-cai", CHOSEN))).endsWith("/");
    }

    @Test
    void guessingThePasswordFromAnOpenSessionCountsAsAtSigningIn() throws Exception {
        Browser session = signedIn("lao-cai");

        for (int time = 0; time < Lockouts.ALLOWED; time++) {
            assertThat(posts(session, "/account", "/account/password", passwords("wrong" + time, CHOSEN))
                            .body())
                    .contains("Mật khẩu hiện tại không đúng");
        }

        assertThat(posts(session, "/account", "/account/password", passwords(PASSWORD, CHOSEN))
                        .body())
                .as("the right one is not even looked at")
                .contains("Mật khẩu hiện tại không đúng");
        assertThat(location(identity.browser().signIn("lao-cai", PASSWORD))).endsWith("/login?locked");
    }

    @Test
    void anOperatorSeesTheCommandWhereTheBrokerIsNotAtHand() throws Exception {
        Browser operator = signedIn("van-hanh");

        assertThat(operator.open("/connect").body())
                .contains("./lienthong enrol")
                .doesNotContain("list=\"agencies\"");
        assertThat(posts(operator, "/connect", "/connect", Map.of("agency", "MS-22"))
                        .body())
                .contains("./lienthong enrol");
    }

    private String invited(String by, String username, String name, Map<String, String> more) throws Exception {
        HttpResponse<String> answer = posts(signedIn(by), "/people", "/people", invitation(username, name, more));
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        return link.group(1);
    }

    private static Map<String, String> invitation(String username, String name, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("username", username);
        form.put("name", name);
        return form;
    }

    private static Map<String, String> passwords(String current, String next) {
        return Map.of("current", current, "password", next, "again", next);
    }

    private HttpResponse<String> takesUp(String link, String password, String again) throws Exception {
        return posts(identity.browser(), link, link, Map.of("password", password, "again", again));
    }

    private Browser signedIn(String username) throws Exception {
        Browser browser = identity.browser();
        assertThat(location(browser.signIn(username, PASSWORD))).endsWith("/");
        return browser;
    }
}
