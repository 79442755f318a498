package vn.lienthong.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.console.DeskFound.Colleague;

/**
 * The officers of an agency as the issuer knows them, where the issuer tells: it answers for the agency of whoever asks. What it has
 * told one officer is shown to the next of the same agency for a minute; while it does not answer, nobody is offered from here.
 */
@Component
class Colleagues {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final @Nullable URI address;
    private final HttpClient http;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<String, Read> byAgency = new ConcurrentHashMap<>();

    private record Read(Instant at, List<Colleague> officers) {
        static final Read NEVER = new Read(Instant.MIN, List.of());
    }

    Colleagues(ConsoleSettings settings, HttpClient http, JsonMapper json, InstantSource clock) {
        this.address = settings.colleagues();
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** Those of the officer's agency, the officer among them; none where the issuer does not tell. */
    List<Colleague> of(Officer officer, String token) {
        Read last = byAgency.getOrDefault(officer.agency(), Read.NEVER);
        if (address == null || clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.officers();
        }
        List<Colleague> told = asked(address, token);
        Read now = new Read(clock.instant(), told == null ? last.officers() : told);
        byAgency.put(officer.agency(), now);
        return now.officers();
    }

    /** Null if there is no answer. */
    private @Nullable List<Colleague> asked(URI issuer, String token) {
        HttpRequest request = HttpRequest.newBuilder(issuer)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == HttpStatus.OK.value() ? Colleague.all(json.readTree(answer.body())) : null;
        } catch (IOException | JacksonException trouble) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
