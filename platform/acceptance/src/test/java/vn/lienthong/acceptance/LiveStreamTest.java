package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.standalone.Part;

/** The live stream goes on where it was cut off (HTML Standard, section 9.2.4). */
class LiveStreamTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> seen = new ArrayList<>();
    private String last = "";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aCutLosesAndDoublesNothing(int before) throws Exception {
        long from = agency(MARKET).inbox().stream()
                .mapToLong(delivery -> delivery.offset() + 1)
                .max()
                .orElse(0);
        try (BufferedReader stream = listen()) {
            listenUntil(stream, () -> !last.isEmpty());
            for (int number = 0; number < 6; number++) {
                agency(MARKET).publishes("live-" + UUID.randomUUID(), Examples.aCaseFile());
            }
            listenUntil(stream, () -> seen.size() >= before);
        }
        agency(MARKET).publishes("live-" + UUID.randomUUID(), "vn.lienthong.casefile.open.v1", "{}".getBytes());
        agency(MARKET).publishes("live-" + UUID.randomUUID(), Examples.aCaseFile());
        List<String> all = agency(MARKET).inbox().stream()
                .filter(delivery -> delivery.offset() >= from)
                .filter(delivery -> delivery.outcome()
                        .filter(outcome -> outcome.status() == Outcome.Status.ACCEPTED)
                        .isEmpty())
                .map(delivery -> delivery.envelope().id())
                .toList();

        try (BufferedReader stream = listen()) {
            listenUntil(stream, () -> seen.size() >= all.size());
        }

        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void refusesAPositionThatIsNone() throws Exception {
        last = "42";

        HttpResponse<String> answer = http.send(request(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Last-Event-ID", "Không phải con trỏ");
    }

    private BufferedReader listen() throws Exception {
        var answer = http.send(request(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(Part.NOTIFICATION, "/api/v1/live"))
                .header("Authorization", "Bearer " + agency(MARKET).token());
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return request.build();
    }

    /** Reads whole events, as a browser does, until it has what it wants. */
    private void listenUntil(BufferedReader stream, BooleanSupplier until) {
        String id = last;
        String data = "";
        try {
            while (!until.getAsBoolean()) {
                String line = stream.readLine();
                if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                } else if (line.isEmpty()) {
                    last = id;
                    if (!data.isEmpty()) {
                        seen.add(Json.mapper().readTree(data).get("id").stringValue());
                    }
                    data = "";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
