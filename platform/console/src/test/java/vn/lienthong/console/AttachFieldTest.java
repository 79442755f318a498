package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The field for files of a form, in a browser. */
class AttachFieldTest {

    private static final String STORE = "/api/v1/attachments";
    private static final String RECORD =
            "{\"sha256\":\"%s\",\"name\":\"a.pdf\",\"type\":\"application/pdf\",\"size\":2048}"
                    .formatted("0f".repeat(32));

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        browser = RealBrowser.signedInTo(console);
    }

    @AfterAll
    static void stop() {
        browser.close();
        console.close();
    }

    @Test
    void turnsEachChosenFileIntoAHiddenFieldWithItsRecord() {
        console.services.on(STORE, exchange -> {
            exchange.getRequestBody().readAllBytes();
            json(201, RECORD).to(exchange);
        });
        try (Page page = form()) {
            choose(page, "a.pdf", "b.pdf");

            assertThat(page.locator("[data-state=stored]")).hasCount(2);
            Locator hidden = page.locator("input[type=hidden][name=attachments]");
            assertThat(hidden).hasCount(2);
            assertThat(hidden.first()).hasValue(RECORD);
            assertThat(page.locator("[data-state=stored]").first()).containsText("a.pdf · 2 KiB · đã lưu");

            page.locator("[data-state=stored] button").first().click();
            assertThat(hidden).hasCount(1);
        }
    }

    @Test
    void saysWhyAFileIsNotStoredAndLeavesItOut() {
        console.services.on(STORE, exchange -> {
            exchange.getRequestBody().readAllBytes();
            json(422, "{\"reasons\":[{\"detail\":\"Tệp là <b>chương trình</b>.\"}]}")
                    .to(exchange);
        });
        try (Page page = form()) {
            choose(page, "x.exe");

            assertThat(page.locator("[data-state=refused] [role=alert]")).containsText("Tệp là <b>chương trình</b>.");
            assertThat(page.locator("input[type=hidden][name=attachments]")).hasCount(0);
        }
    }

    /** Without a script the records are copied, one a line. */
    @Test
    void offersARecordPerLineWithoutAScript() throws Exception {
        try (Browser officer = console.officer()) {
            assertThat(officer.open(AFormWithFiles.PATH).body())
                    .contains("<noscript>", "<textarea rows=\"3\" name=\"attachments\">", "href=\"/attachments\"")
                    .contains("data-header=\"X-CSRF-TOKEN\"", "data-token=\"");
        }
    }

    private static Page form() {
        Page page = browser.newPage();
        page.navigate(console.site() + AFormWithFiles.PATH);
        return page;
    }

    private static void choose(Page page, String... names) {
        page.locator("input[type=file]")
                .setInputFiles(List.of(names).stream()
                        .map(name -> new FilePayload(name, "", "%PDF-".getBytes(StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
    }
}
