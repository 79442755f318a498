package vn.lienthong.acceptance;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an officer's browser was answered.
 *
 * @param page where it led
 * @param head its headers, one a line
 * @param text what it says; of a workbook all its parts, unpacked
 */
record Answer(int status, String page, String head, String text) {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NUMBER = "[A-Z]{2,3}-\\d{4}-\\d{6,12}";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    static Answer of(APIResponse response) {
        StringBuilder head = new StringBuilder();
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append('\n'));
        byte[] body = response.body();
        boolean workbook = response.headers().getOrDefault("content-type", "").contains("spreadsheetml");
        String text = workbook ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
        return new Answer(response.status(), response.url(), head.toString(), text);
    }

    /** By its directory: the lengths of its parts stand nowhere else. */
    static String unpacked(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("answer", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** All of it, but for what was typed by whoever asked. */
    String without(String typed) {
        String all = page + "\n" + head + text;
        return typed.isEmpty() ? all : all.replace(typed, "…");
    }

    /** The same for two who typed differently, if it says the same to both: ids, numbers and times that are new each time are taken out. */
    String plain(String typed) {
        return "%d %s\n%s"
                .formatted(status, page, text)
                .replace(typed, "…")
                .replaceAll("((name=\"_csrf\"[^>]*value|data-token)=\")[^\"]*", "$1")
                .replaceAll("(?s)<time.*?</time>", "<time>")
                .replaceAll("<code>\\d+ · [0-9a-f]{16}</code>", "<code>link of custody</code>")
                .replaceAll(UUID, "<id>")
                .replaceAll(NUMBER, "<number>")
                .replaceAll(MOMENT, "<moment>");
    }

    @Override
    public String toString() {
        return "%d %s\n%s".formatted(status, page, text);
    }
}
