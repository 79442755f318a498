package vn.lienthong.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.lienthong.contract.AgencyCode;

/**
 * Starts everything on a folder of its own, has each part answer once, and stops: for the JVM to learn from, which then keeps
 * what it has learned for starts to come ({@code -XX:AOTCacheOutput}).
 */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Rehearsal() {}

    /** @param arguments the folder, empty */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logs.silent();
        var settings = Settings.in(Path.of(arguments[0]))
                .at(Ports.free())
                .enrolling(List.of(new AgencyCode("MS-15"), new AgencyCode("POLICE-15")))
                .telling(System.out::println);
        try (var standalone = Standalone.start(settings);
                var http = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (var part : Application.all()) {
                look(http, standalone.ports().url(part.part()));
            }
        }
        System.exit(0); // what is learned is kept at the end of the JVM, which waits for no pool of threads
    }

    private static void look(HttpClient http, URI place) throws IOException, InterruptedException {
        for (var path : List.of("/actuator/health/readiness", "/")) {
            var question = HttpRequest.newBuilder(place.resolve(path))
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(question, HttpResponse.BodyHandlers.discarding());
            System.out.println(answer.uri() + " " + answer.statusCode());
        }
    }
}
