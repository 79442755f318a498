package vn.lienthong.console;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, follows redirects, fills in forms. */
final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String site;

    Browser(String site, HttpClient.Redirect redirects) {
        this.site = site;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(redirects)
                .build();
    }

    HttpResponse<String> open(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** As the page's script does. */
    HttpResponse<String> ask(String path) throws Exception {
        return client.send(request(path).setHeader("Accept", "application/json").build(), BodyHandlers.ofString());
    }

    HttpResponse<InputStream> listen(String path, String lastEventId) throws Exception {
        HttpRequest request = request(path)
                .setHeader("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    /** Fills in the form of a page and sends it to a path of the page's site. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(page.uri().resolve(path).toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + csrf(page)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends bytes as a page's script does. */
    HttpResponse<String> post(String path, String csrf, String body) throws Exception {
        HttpRequest request = request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends the form of a page together with a file (RFC 7578). @param field by which the file is chosen */
    HttpResponse<String> upload(
            HttpResponse<String> page,
            String path,
            Map<String, String> fields,
            String field,
            String name,
            String content)
            throws Exception {
        String part = "--b0undary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String typed = fields.entrySet().stream()
                .map(each -> part.formatted(each.getKey(), "", each.getValue()))
                .collect(Collectors.joining());
        String body = part.formatted("_csrf", "", csrf(page))
                + typed
                + part.formatted(field, "; filename=\"" + name + "\"", content)
                + "--b0undary--\r\n";
        HttpRequest request = request(page.uri().resolve(path).toString())
                .header("Content-Type", "multipart/form-data; boundary=b0undary")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The token in the form of a page; empty where there is none. */
    static String csrf(HttpResponse<String> page) {
        Matcher csrf = CSRF.matcher(page.body());
        return csrf.find() ? csrf.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
