package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** With tokens so short that each is renewed at its next use. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class RenewingTest {

    @TempDir
    private Path data;

    @Test
    void anOfficersTokenIsRenewedUntilTheIssuerForgetsThem() throws Exception {
        try (RunningConsole console = new RunningConsole(data, "--lienthong.identity.token-lifetime=30s")) {
            Browser officer = console.officer();

            console.services.tokens.clear();
            officer.ask("/board/inbox");
            officer.ask("/board/inbox");
            assertThat(console.services.tokens).hasSize(2).doesNotHaveDuplicates();

            console.stopIdentity();
            HttpResponse<String> silent = officer.open("/");
            assertThat(silent.statusCode()).isEqualTo(503);
            assertThat(silent.body()).contains("Hệ thống đăng nhập chưa trả lời");
            assertThat(officer.ask("/board/inbox").statusCode()).isEqualTo(503);

            console.restartIdentity();
            assertThat(officer.ask("/board/inbox").statusCode()).isEqualTo(401);
            assertThat(officer.open("/").body()).contains("Tên đăng nhập");
        }
    }
}
