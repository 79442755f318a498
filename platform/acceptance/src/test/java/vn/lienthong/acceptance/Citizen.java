package vn.lienthong.acceptance;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.lienthong.standalone.Part;

/** Somebody who reports something with a browser that runs no scripts, from a network of their own. */
final class Citizen {
    /** How the door is run for the tests: behind a proxy that tells addresses, open to many, and without waiting for a person to write. */
    static final Map<String, String> SETTINGS = Map.of(
            "lienthong.form.agencies", "NSC389-SO,POLICE-15",
            "lienthong.form.least", "0s",
            "lienthong.form.of-all-an-hour", "100000",
            "server.forward-headers-strategy", "native");

    static final String FORM = "/bao-tin";
    static final String RECEIPT = "/bien-nhan";
    static final String ADD = "/bien-nhan/bo-sung";

    private static final String BOUNDARY = "----bao-tin-389";
    private static final Pattern RECEIPT_SHOWN = Pattern.compile("<output[^>]*>([0-9 ]+)</output>");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"kept\"[^>]* value=\"([^\"]+)\"");

    private final Map<String, String> headers;

    Citizen() {
        this(Map.of());
    }

    /** Whose browser also says this. */
    Citizen(Map<String, String> headers) {
        this.headers = headers;
    }

    private final String address = "198.51.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256));

    /** A field of a form; a file where it has a name. */
    record Field(String name, String fileName, byte[] value) {
        static Field of(String name, String value) {
            return new Field(name, "", value.getBytes(StandardCharsets.UTF_8));
        }

        static Field file(String fileName, byte[] bytes) {
            return new Field("files", fileName, bytes);
        }
    }

    /** What stands nowhere else, and has no digits: nine or twelve of them together would be pointed out as the number of a person. */
    static String unique(String words) {
        StringBuilder letters = new StringBuilder(words).append(' ');
        UUID.randomUUID()
                .toString()
                .chars()
                .forEach(each -> letters.append((char) (Character.isDigit(each) ? 'g' + each - '0' : each)));
        return letters.toString();
    }

    HttpResponse<String> opens(String path) {
        return send(HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, path)));
    }

    /** What is in a page that has a form, and so is sent with it. */
    static List<Field> carried(String page) {
        List<Field> fields = new ArrayList<>(List.of(Field.of("ticket", first(TICKET, page))));
        KEPT.matcher(page)
                .results()
                .map(found -> Field.of("kept", found.group(1)))
                .forEach(fields::add);
        return fields;
    }

    HttpResponse<String> sends(String path, String page, Field... typed) {
        List<Field> fields = carried(page);
        fields.addAll(List.of(typed));
        return posts(path, fields);
    }

    HttpResponse<String> posts(String path, List<Field> fields) {
        return send(HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(parts(fields))));
    }

    /** Reports something and copies the receipt. */
    String reports(String title, String text) {
        HttpResponse<String> received =
                sends(FORM, opens(FORM).body(), Field.of("title", title), Field.of("text", text));
        return receipt(received);
    }

    static String receipt(HttpResponse<String> received) {
        if (received.statusCode() != 201 && received.statusCode() != 202) {
            throw new AssertionError(received.statusCode() + " " + received.body());
        }
        return first(RECEIPT_SHOWN, received.body()).replace(" ", "");
    }

    HttpResponse<String> follows(String receipt) {
        return follows(RECEIPT, receipt);
    }

    HttpResponse<String> follows(String path, String receipt) {
        return send(HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("receipt=" + receipt)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", headers.getOrDefault("X-Forwarded-For", address));
        headers.forEach(request::setHeader);
        return AgencySystem.send(request);
    }

    private static List<byte[]> parts(List<Field> fields) {
        List<byte[]> parts = new ArrayList<>();
        for (Field field : fields) {
            String file = field.fileName().isEmpty() ? "" : "; filename=\"" + field.fileName() + "\"";
            String type = field.fileName().isEmpty() ? "" : "Content-Type: application/octet-stream\r\n";
            parts.add("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n"
                    .formatted(BOUNDARY, field.name(), file, type)
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(field.value());
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + page));
    }
}
