package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** An officer who has signed in: pages as Chromium draws them, and what the same session is answered without drawing it. */
final class OfficerBrowser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern MATTER = Pattern.compile("/matters/[a-z]+/([0-9a-f-]{36})$");

    private final BrowserContext context;
    private String csrf = "";

    private OfficerBrowser(BrowserContext context) {
        this.context = context;
    }

    static OfficerBrowser signedIn(BrowserContext context, String username, String password) {
        OfficerBrowser officer = new OfficerBrowser(context);
        try (Page page = officer.open("/")) {
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(password);
            page.getByRole(AriaRole.BUTTON).first().click();
            page.waitForURL(Pattern.compile(Pattern.quote(console("/")) + ".*"));
            assertThat(page.locator("h1")).hasText("Việc của tôi");
        }
        return officer;
    }

    private static String console(String path) {
        return RunningSystem.url(Part.CONSOLE, path).toString();
    }

    /** A page of the console, drawn. */
    Page open(String path) {
        Page page = context.newPage();
        page.navigate(console(path));
        return page;
    }

    /** What the console answers. */
    Answer get(String path) {
        return answer(context.request().get(console(path)));
    }

    /** What it answers to a form, on the page that it leads to. */
    Answer send(String path, Map<String, String> fields) {
        FormData form = FormData.create().set("_csrf", csrf());
        fields.forEach(form::set);
        return answer(
                context.request().post(console(path), RequestOptions.create().setForm(form)));
    }

    /** Stores a file as the script of a page does. */
    Answer store(String path, byte[] bytes) {
        return answer(context.request()
                .post(
                        console(path),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/octet-stream")
                                .setHeader("X-CSRF-TOKEN", csrf())
                                .setData(bytes)));
    }

    private String csrf() {
        if (csrf.isEmpty()) {
            Matcher token = CSRF.matcher(get("/new").text());
            assertThat(token.find()).isTrue();
            csrf = token.group(1);
        }
        return csrf;
    }

    private static Answer answer(APIResponse response) {
        try {
            return Answer.of(response);
        } finally {
            response.dispose();
        }
    }

    /** Gives a command that begins a matter, by its form, which must be accepted. @return id of the matter */
    String begins(String word, String commandId, Object command) {
        Map<String, String> fields = typed(command);
        fields.put("_do", "send");
        fields.put("_id", commandId);
        Answer answer = send("/new/" + word, fields);
        Matcher matter = MATTER.matcher(answer.page());
        assertThat(matter.find()).as("%s", answer).isTrue();
        return matter.group(1);
    }

    /** A command as it is typed into its form: the text of each field by its JSON Pointer. */
    static Map<String, String> typed(Object command) {
        Map<String, String> fields = new HashMap<>();
        type(Json.tree(Json.write(command)), "", fields);
        return fields;
    }

    private static void type(JsonNode value, String place, Map<String, String> fields) {
        if (value.isContainer()) {
            fields.put(place + "/", "");
            value.properties().forEach(field -> type(field.getValue(), place + "/" + field.getKey(), fields));
            for (int row = 0; value.isArray() && row < value.size(); row++) {
                type(value.get(row), place + "/" + row, fields);
            }
        } else if (!value.isNull()) {
            fields.put(place, value.asString());
        }
    }

    /** Invites an officer, as a lead does at the issuer. @return the link to be handed over */
    String invites(String username, String name) {
        return invites(username, name, "OFFICER");
    }

    /** The same, in that role beside what else is given. */
    String invites(String username, String name, String role) {
        try (Page page = context.newPage()) {
            page.navigate(RunningSystem.url(Part.IDENTITY, "/people").toString());
            page.locator("#username").fill(username);
            page.locator("#name").fill(name);
            page.locator("fieldset input[name=roles][value=" + role + "]").check();
            page.getByText("Tạo liên kết mời").click();
            return page.locator(".once code").innerText();
        }
    }

    /** A page at the issuer. */
    Page openAtIssuer(String path) {
        Page page = context.newPage();
        page.navigate(RunningSystem.url(Part.IDENTITY, path).toString());
        return page;
    }

    /** The session, for a client that is no browser. */
    String cookies() {
        return context.cookies(console("/")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
    }

    @Override
    public void close() {
        context.close();
    }
}
