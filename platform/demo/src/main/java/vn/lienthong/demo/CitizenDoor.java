package vn.lienthong.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** The pages for citizens, as somebody uses them whose browser runs no scripts. */
final class CitizenDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Longer than the least time that the form takes a person. */
    private static final Duration WRITING = Duration.ofSeconds(4);

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final String BOUNDARY = "----bao-tin";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("<output[^>]*>([0-9 ]+)</output>");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;

    CitizenDoor(Standalone standalone) {
        this.site = standalone.ports().url(Part.INTAKE);
    }

    /** Sends a tip. @return the receipt that the page shows @throws IOException if it shows none */
    String report(Map<String, String> fields) throws IOException, InterruptedException {
        String drawn = answer(request("/bao-tin").build());
        return first(RECEIPT, send("/bao-tin", drawn, fields));
    }

    /** What the receipt leads to, once it says this. @throws IOException if it does not in time */
    String follow(String receipt, String said) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String page = "";
        while (!page.contains(said)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the receipt does not lead to “%s”".formatted(said));
            }
            Thread.sleep(BETWEEN);
            page = HtmlUtils.htmlUnescape(answer(request("/bien-nhan")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("receipt=" + receipt.replace(" ", "")))
                    .build()));
        }
        return page;
    }

    /** Adds to a tip from the page that the receipt leads to. */
    void add(String page, String text) throws IOException, InterruptedException {
        send("/bien-nhan/bo-sung", page, Map.of("text", text));
    }

    private String send(String path, String page, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.put("ticket", first(TICKET, page));
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        Thread.sleep(WRITING);
        return answer(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n"))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String first(Pattern pattern, String page) throws IOException {
        @Nullable
        String found = pattern.matcher(page)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new IOException("the page for citizens is another: " + page);
        }
        return found;
    }
}
