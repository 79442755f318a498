package vn.lienthong.console;

import java.util.List;
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

    /** The newest events that the officer's agency has received, and how much there is. */
    record Content(Answer<List<Happening>> inbox, Answer<BoardFigures> figures) {}

    /** @param office whether it is the standing office that looks, which has parked records to deal with */
    Content content(String accessToken, boolean office) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<List<Happening>>> inbox = side.submit(() -> inbox(accessToken));
            Answer<BoardFigures> figures = figures(accessToken, office);
            return new Content(SideBySide.result(inbox), figures);
        }
    }

    Answer<List<Happening>> inbox(String accessToken) {
        return services.read(Service.EXCHANGE, "/api/v1/register/events?limit=50", Purposes.ON_DUTY, accessToken)
                .map(Happening::all);
    }

    Answer<BoardFigures> figures(String accessToken, boolean office) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<JsonNode>> watch =
                    side.submit(() -> services.ask(Service.EXCHANGE, "/api/v1/watch/summary", accessToken));
            Future<Answer<JsonNode>> parked = side.submit(() -> office
                    ? services.ask(Service.INTAKE, ParkedPage.PARKED + "/figures", accessToken)
                    : new Answer.Refused<JsonNode>(""));
            Answer<JsonNode> register = services.ask(Service.EXCHANGE, "/api/v1/register/figures", accessToken);
            Answer<JsonNode> owed = SideBySide.result(watch);
            Answer<JsonNode> kept = SideBySide.result(parked);
            Answer<BoardFigures> figures = owed instanceof Answer.Known<JsonNode>(JsonNode known)
                    ? register.map(counted -> BoardFigures.of(counted, known))
                    : owed.map(none -> BoardFigures.unknown());
            return office ? figures.map(counted -> counted.withParked(kept)) : figures;
        }
    }
}
