package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Information counted by a dimension, and the list behind a row. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class InformationCountsTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void counts() {
        console.services.work();
        FakeWatch.on(console.services, HOSTILE);
    }

    @Test
    void opensTheListBehindWhatTheReaderSees() throws Exception {
        String page =
                officer.open("/information-counts?by=goods&period=2026-02").body();

        assertThat(page)
                .contains("/information-counts?by=goods&amp;period=2026-02&amp;key=sugar", "Vàng", "&lt;script&gt;")
                .doesNotContain("key=gold", HOSTILE, "Danh sách");
        assertThat(officer.open("/information-counts?by=goods&key=sugar").body())
                .contains("Danh sách", "/matters/information/" + FakeWatch.REQUEST, "&lt;script&gt;")
                .doesNotContain(HOSTILE);
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() throws Exception {
        console.services.on(
                "/api/v1/statistics/information",
                json(422, "{\"detail\":\"Sai.\",\"reasons\":[{\"detail\":\"Không có chiều ấy.\"}]}"));

        assertThat(officer.open("/information-counts?by=subject").body()).contains("Không có chiều ấy.");
    }
}
