package vn.lienthong.console;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the board shows, asked of the services side by side: the page is as slow as the slowest of them, not as their sum. */
@Component
class Board {

    private final Services services;

    Board(Services services) {
        this.services = services;
    }

    /** The newest events that the officer's agency has received, and the counts. */
    record Content(Answer<List<Happening>> inbox, Answer<Statistics> statistics) {}

    Content content(String accessToken) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<List<Happening>>> inbox = side.submit(() -> inbox(accessToken));
            Answer<Statistics> statistics = statistics(accessToken);
            return new Content(SideBySide.result(inbox), statistics);
        }
    }

    Answer<List<Happening>> inbox(String accessToken) {
        return services.ask(Service.EXCHANGE, "/api/v1/inbox?limit=50", accessToken)
                .map(Happening::all);
    }

    Answer<Statistics> statistics(String accessToken) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<JsonNode>> byProvince = side.submit(counts("province", accessToken));
            Answer<JsonNode> byForce = services.ask(Service.REPORTING, "/api/v1/statistics?by=force", accessToken);
            Answer<JsonNode> provinces = SideBySide.result(byProvince);
            return provinces instanceof Answer.Known<JsonNode>(JsonNode known)
                    ? byForce.map(forces -> Statistics.of(forces, known))
                    : provinces.map(none -> Statistics.of(none, none));
        }
    }

    private Callable<Answer<JsonNode>> counts(String by, String accessToken) {
        return () -> services.ask(Service.REPORTING, "/api/v1/statistics?by=" + by, accessToken);
    }
}
