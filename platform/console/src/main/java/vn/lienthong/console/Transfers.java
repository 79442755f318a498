package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passes files on between a browser and a service as they come, in an officer's name; none is ever whole in memory. */
@Component
class Transfers {

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);
    private static final Duration BEGINS = Duration.ofSeconds(10);
    // a large file over a slow line
    private static final Duration STORED = Duration.ofMinutes(5);

    private final ConsoleSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    Transfers(ConsoleSettings settings, JsonMapper json, HttpClient http) {
        this.settings = settings;
        this.json = json;
        this.http = http;
    }

    /** What a service sends. @param bytes to be closed by who reads them */
    record Download(HttpHeaders headers, InputStream bytes) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The file at a path of a service, which notes first who reads it, and for what. */
    Answer<Download> fetch(Service service, String path, String purpose, String accessToken)
            throws InterruptedException {
        HttpRequest request = authorized(service, path, accessToken)
                .header(Purposes.HEADER, Purposes.header(purpose))
                .timeout(BEGINS)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == HttpStatus.OK.value()) {
                return new Answer.Known<>(new Download(response.headers(), response.body()));
            }
            try (InputStream problem = response.body()) {
                return refused(service, response.statusCode(), problem);
            }
        } catch (IOException trouble) {
            return silent(service, trouble);
        }
    }

    /** Sends what a stream gives until it ends. If that breaks off, nothing is stored. @return what was stored, as JSON */
    Answer<JsonNode> send(Service service, String path, InputStream bytes, String accessToken)
            throws InterruptedException {
        HttpRequest request = authorized(service, path, accessToken)
                .timeout(STORED)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> bytes))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == HttpStatus.CREATED.value()
                        ? new Answer.Known<>(json.readTree(body))
                        : refused(service, response.statusCode(), body);
            }
        } catch (IOException trouble) {
            return silent(service, trouble);
        }
    }

    private HttpRequest.Builder authorized(Service service, String path, String accessToken) {
        URI address = settings.addressOf(service).resolve(path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + accessToken);
    }

    /** Problem Details (RFC 9457): the reasons in it, or else its one sentence. */
    private <T> Answer<T> refused(Service service, int status, InputStream body) throws IOException {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.warn("{} answers {} to a file", service.key(), status);
            return new Answer.Unavailable<>("%s báo lỗi %d".formatted(service.nameVi(), status));
        }
        String otherwiseVi = service.nameVi() + " không nhận tệp này.";
        try {
            return Services.invalid(json.readTree(body), otherwiseVi);
        } catch (JacksonException odd) {
            return new Answer.Invalid<>(List.of(otherwiseVi));
        }
    }

    private static <T> Answer<T> silent(Service service, IOException trouble) {
        LOG.warn("{} does not answer: {}", service.key(), trouble.toString());
        return new Answer.Unavailable<>(service.nameVi() + " không trả lời");
    }
}
