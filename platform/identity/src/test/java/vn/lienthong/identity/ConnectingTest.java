package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.Browser.location;
import static vn.lienthong.identity.Browser.posts;
import static vn.lienthong.identity.RunningIdentity.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;

/** An operator connects an agency, whose first officer is invited and handed no password. */
class ConnectingTest {
    private static final Pattern LINK = Pattern.compile("http://127.0.0.1:8390(/invitations/[A-Za-z0-9_-]+)");
    private static final Map<String, String> FORM =
            Map.of("agency", "MS-22", "username", "dau-tien", "name", "Giàng A Đầu");

    @TempDir
    private Path dataDir;

    private RunningIdentity identity;
    private Browser operator;

    @BeforeEach
    void start() throws Exception {
        identity = RunningIdentity.start(
                dataDir,
                new ApplicationContextInitializer<?>[] {new ConnectionsByHand()},
                "--lienthong.identity.officers.van-hanh.password=" + PASSWORD,
                "--lienthong.identity.officers.van-hanh.agency=NSC389-SO",
                "--lienthong.identity.officers.van-hanh.name=Trực ban",
                "--lienthong.identity.officers.van-hanh.roles=officer,operator");
        operator = identity.browser();
        assertThat(location(operator.signIn("van-hanh", PASSWORD))).endsWith("/");
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void givesTheFirstOfficerALinkByWhichAPasswordIsChosen() throws Exception {
        HttpResponse<String> connected = posts(operator, "/connect", "/connect", FORM);

        assertThat(connected.body())
                .contains("đã kết nối", "Giàng A Đầu", "dau-tien")
                .doesNotContain(ConnectionsByHand.DRAWN);
        assertThat(location(identity.browser().signIn("dau-tien", ConnectionsByHand.DRAWN)))
                .as("the drawn password counts no more")
                .endsWith("/login?wrong");
        String link = link(connected);
        String chosen = "một câu dễ nhớ của Đầu";
        posts(identity.browser(), link, link, Map.of("password", chosen, "again", chosen));
        assertThat(location(identity.browser().signIn("dau-tien", chosen))).endsWith("/");
        assertThat(operator.open("/audit").body()).contains("Kết nối cơ quan", "Mời cán bộ của cơ quan vừa kết nối");
    }

    @Test
    void doneAgainItShowsNoLink() throws Exception {
        posts(operator, "/connect", "/connect", FORM);

        assertThat(posts(operator, "/connect", "/connect", FORM).body())
                .contains("Không có mật khẩu mới: tất cả đã có từ trước.")
                .doesNotContain("/invitations/");
    }

    @Test
    void leavesAnOfficerWhoHasAnAccountAsItIs() throws Exception {
        identity.context()
                .getBean(Accounts.class)
                .add(Account.begun("dau-tien", Secrets.kept(PASSWORD), "MS-22", "Giàng A Đầu", Set.of(Role.OFFICER)));

        assertThat(posts(operator, "/connect", "/connect", FORM).body())
                .contains("đã kết nối")
                .doesNotContain("/invitations/");
        assertThat(location(identity.browser().signIn("dau-tien", PASSWORD))).endsWith("/");
    }

    private static String link(HttpResponse<String> answer) {
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        return link.group(1);
    }
}
