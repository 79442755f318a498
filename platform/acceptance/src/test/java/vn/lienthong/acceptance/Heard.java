package vn.lienthong.acceptance;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import vn.lienthong.standalone.Part;

/**
 * What an officer's pages hear through the console's live stream.
 *
 * @param after cursor of the inbox behind which it begins
 */
record Heard(OfficerBrowser officer, String after) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All that comes from now on. */
    static Heard from(AgencySystem agency, OfficerBrowser officer) {
        Coordination.accepted(agency, Examples.aCaseFile());
        return new Heard(
                officer,
                agency.gets(Part.NOTIFICATION, "/api/v1/inbox").get("next").stringValue());
    }

    /** As it came, until something of it holds this. */
    String until(String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(RunningSystem.url(Part.CONSOLE, "/live"))
                .header("Cookie", officer.cookies())
                .header("Last-Event-ID", after)
                .build();
        StringBuilder told = new StringBuilder();
        HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.contains(text)) {
                    return told.toString();
                }
            }
        }
        throw new AssertionError("the stream has ended behind " + told);
    }
}
