package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser: the head of a page, however much there is to say in it. */
class HeadTest {

    private static final Map<String, String> OFFICERS = Map.of(
            "Nguyễn Văn An", "MS-15",
            "Cán bộ trực Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia", "NSC389-SO",
            "Lê Thị Hồng Nhung", "BORDERGUARD-15");

    @TempDir
    private Path data;

    @Test
    void staysOnOneLineOnAnOrdinaryScreenWhoeverIsSignedIn() throws Exception {
        try (RunningConsole console = new RunningConsole(data);
                RealBrowser browser = RealBrowser.signedInTo(console);
                Page page = browser.newPage()) {
            page.setViewportSize(1280, 720);
            page.navigate(console.site() + "/");

            OFFICERS.forEach((name, agency) -> {
                page.evaluate(
                        "said => ['name', 'agency'].forEach((what, index) =>"
                                + " document.querySelector('.who .' + what).textContent = said[index])",
                        List.of(name, agency));

                double line = page.locator(".top nav").boundingBox().height;
                assertThat(page.locator(".top").boundingBox().height).as(name).isLessThan(1.2 * line);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(1280);
            });
        }
    }
}
