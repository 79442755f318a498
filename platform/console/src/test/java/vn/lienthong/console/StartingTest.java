package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient.Redirect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingTest {

    private static final String NOWHERE = "http://127.0.0.1:1";

    @Test
    void startsBeforeTheIssuerDoes() throws Exception {
        try (var console = RunningConsole.start(0, NOWHERE, NOWHERE)) {
            Browser browser = new Browser(
                    "http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port"), Redirect.NEVER);

            assertThat(browser.open("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(browser.open("/oauth2/authorization/lienthong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith(NOWHERE + "/oauth2/authorize"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--lienthong.console.client-secret=, lienthong.console.client-secret",
        "--lienthong.console.identity.token=here, lienthong.console.identity.token"
    })
    void refusesSettingsThatCannotBeNamingTheKey(String setting, String key) {
        assertThatThrownBy(
                        () -> RunningConsole.start(0, NOWHERE, NOWHERE, setting).close())
                .rootCause()
                .hasMessageContaining("- " + key + ":");
    }
}
