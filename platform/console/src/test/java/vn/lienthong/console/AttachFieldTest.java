package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Files of a form: stored as they are chosen, sent with the form by what the store answered, in a browser and without its scripts. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AttachFieldTest {

    private static final String ANSWER = "/matters/requests/" + FakeWatch.REQUEST + "/do/request.answer";
    private static final String STORE = "/api/v1/attachments";
    private static final String HASH = "0f".repeat(32);
    private static final String CHOSEN = "_files/attachments";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private FakeDoor door;

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

    @BeforeEach
    void everythingWorks() {
        door = new FakeDoor();
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(FakeDoor.EVENTS, door);
        stores(201, record("a.pdf"));
    }

    @Test
    void sendsWhatTheStoreAnsweredOfEachFileThatIsLeft() {
        try (Page page = form()) {
            choose(page, "a.pdf", "b.pdf", "c.pdf");
            Locator stored = page.locator("[data-state=stored]");
            assertThat(stored).hasCount(3);
            assertThat(stored.first()).containsText("a.pdf · 2 KiB");
            stored.nth(1).locator("[data-away]").click();
            stored.first().getByLabel("Chú thích").fill("Biên bản, 3 trang");

            page.locator("button[value=send]").click();

            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(door.came().getLast().path("attachments")).hasToString("""
                    [{"sha256":"%1$s","name":"a.pdf","type":"application/pdf","size":2048,"caption":"Biên bản, 3 trang"},\
                    {"sha256":"%1$s","name":"a.pdf","type":"application/pdf","size":2048}]""".formatted(HASH));
        }
    }

    @Test
    void takesWhatIsDroppedOnTheList() {
        try (Page page = form()) {
            page.evaluate("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(["%PDF-"], "a.pdf"));
                  document.querySelector("[data-attach]")
                      .dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
                }""");

            assertThat(page.locator("[data-state=stored]")).containsText("a.pdf · 2 KiB");
        }
    }

    @Test
    void saysEveryReasonAtItsListAndLosesNothing() {
        stores(422, "{\"reasons\":[{\"detail\":\"Tệp là <b>chương trình</b>.\"},{\"detail\":\"Tệp quá lớn.\"}]}");
        try (Page page = form()) {
            choose(page, "x.exe");

            Locator refused = page.locator("#f-attachments [data-state=refused]");
            assertThat(refused).containsText("x.exe");
            assertThat(refused.locator("[role=alert] span"))
                    .hasText(new String[] {"Tệp là <b>chương trình</b>.", "Tệp quá lớn."});
            assertThat(page.locator("[name='/answer']")).hasValue("Đã xác minh.");

            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(door.came().getLast().has("attachments")).isFalse();
        }
    }

    @Test
    void aFormThatComesBackShowsItsFilesByNameWithWhatIsSaidAgainstThem() {
        door.decides(
                FakeDoor.refusing(
                        422,
                        "[{\"code\":\"unknown_attachment\",\"pointer\":\"/attachments/0/sha256\",\"detail\":\"Tệp đã bị xóa.\"}]"));
        try (Page page = form()) {
            choose(page, "a.pdf");
            assertThat(page.locator("[data-state=stored]")).hasCount(1);
            page.locator("button[value=send]").click();

            Locator file = page.locator("#f-attachments li");
            assertThat(file).containsText("a.pdf · 2 KiB");
            assertThat(file.locator(".wrong")).hasText("Tệp đã bị xóa.");
            assertThat(page.locator("body")).not().containsText(HASH);

            door.decides(FakeDoor.accepting());
            file.locator("[data-away]").click();
            choose(page, "b.pdf");
            assertThat(page.locator("[data-state=stored]")).hasCount(1);
            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(door.came().getLast().path("attachments")).hasSize(1);
        }
    }

    @Test
    void aDraftComesBackWithItsFiles() {
        try (Page page = form()) {
            choose(page, "a.pdf");
            page.waitForCondition(() -> RealBrowser.drafts(page).contains(HASH));

            page.navigate(console.site() + ANSWER);

            assertThat(page.locator(".notice").first()).containsText("Đã lấy lại những gì bạn gõ lần trước");
            assertThat(page.locator("#f-attachments li")).containsText("a.pdf · 2 KiB");
            page.locator("[data-drop]").click();
            assertThat(page.locator("#f-attachments li")).hasCount(0);
        }
    }

    @Test
    void aFormWaitsForAFileThatIsOnItsWay() {
        CountDownLatch stored = new CountDownLatch(1);
        console.services.on(STORE, exchange -> {
            awaiting(stored);
            json(201, record("a.pdf")).to(exchange);
        });
        try (Page page = form()) {
            choose(page, "a.pdf");

            page.locator("button[value=send]").click();

            assertThat(page.locator("#f-attachments [data-slot=told]")).containsText("Tệp còn đang lưu");
            assertThat(door.came()).isEmpty();
            page.locator("[data-away]").click();
            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice.good")).isVisible();
        } finally {
            stored.countDown();
        }
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutAScriptFilesAreStoredWithTheFormAndEverythingTypedStays() throws Exception {
        try (Browser officer = console.officer()) {
            HttpResponse<String> opened = officer.open(ANSWER);
            Map<String, String> typed = Map.of("_do", "attach", "/answer", "Đã xác minh.", "_id", "x");

            HttpResponse<String> stored = officer.upload(opened, ANSWER, typed, CHOSEN, "Biên bản.pdf", "%PDF-");
            stores(422, "{\"reasons\":[{\"detail\":\"Tệp là chương trình.\"}]}");
            HttpResponse<String> refused = officer.upload(opened, ANSWER, typed, CHOSEN, "x.exe", "MZ");

            assertThat(opened.body())
                    .contains("<noscript>", "name=\"" + CHOSEN + "\"", "formenctype=\"multipart/form-data\"");
            assertThat(stored.statusCode()).isEqualTo(200);
            assertThat(stored.body())
                    .contains("a.pdf · 2 KiB", "Đã xác minh.")
                    .contains("name=\"/attachments/0/sha256\" value=\"" + HASH + "\"")
                    .contains("value=\"remove:/attachments/0\"");
            assertThat(console.services.asked).contains(STORE + "?name=Bi%C3%AAn+b%E1%BA%A3n.pdf");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("x.exe: Tệp là chương trình.", "Đã xác minh.");
            assertThat(door.came()).isEmpty();
        }
    }

    @Test
    void withoutAScriptNothingIsSentThatLeavesAChosenFileBehind() throws Exception {
        try (Browser officer = console.officer()) {
            HttpResponse<String> answer = officer.submit(
                    officer.open(ANSWER), ANSWER, Map.of("_do", "send", "/answer", "Đã xác minh.", CHOSEN, "anh.jpg"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Tệp “anh.jpg” đã chọn nhưng chưa được lưu", "Đã xác minh.");
            assertThat(door.came()).isEmpty();
        }
    }

    @Test
    void withoutAScriptTooMuchAtOnceIsAnsweredClearly() throws Exception {
        try (Browser officer = console.officer()) {
            HttpResponse<String> answer = officer.upload(
                    officer.open(ANSWER), ANSWER, Map.of("_do", "attach"), CHOSEN, "a.pdf", "a".repeat(28_000_000));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Nội dung quá lớn", "những gì đã gõ còn ở đó");
        }
    }

    private static void stores(int status, String answer) {
        console.services.on(STORE, exchange -> {
            exchange.getRequestBody().readAllBytes();
            json(status, answer).to(exchange);
        });
    }

    private static String record(String name) {
        return "{\"sha256\":\"%s\",\"name\":\"%s\",\"type\":\"application/pdf\",\"size\":2048}".formatted(HASH, name);
    }

    /** With something typed; what another test has left in the browser is dropped. */
    private static Page form() {
        Page page = browser.freshPage(console);
        page.navigate(console.site() + ANSWER);
        page.locator("[name='/answer']").fill("Đã xác minh.");
        return page;
    }

    private static void choose(Page page, String... names) {
        page.locator("[data-slot=choose] input")
                .setInputFiles(List.of(names).stream()
                        .map(name -> new FilePayload(name, "", "%PDF-".getBytes(StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
    }
}
