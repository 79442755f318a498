package vn.lienthong.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is express and not yet acknowledged by the officer's agency: asked of the exchange, once, by the page that shows it.
 */
final class Pressing {
    /** Those of the agency of whose receipt nothing was said, what is due first ahead. */
    private static final String PATH = "/api/v1/watch/obligations?urgency=express&duty=receive&limit=100&agency=";

    private final Services services;
    private final Officer officer;
    private final Supplier<@Nullable String> token;
    private final String done;
    private @Nullable Answer<List<OwedLine>> asked;

    /**
     * @param token the officer's, when it is needed; none after the session has ended
     * @param done the matter that was acknowledged just now, which the exchange may not yet show so; or nothing
     */
    Pressing(Services services, Officer officer, Supplier<@Nullable String> token, String done) {
        this.services = services;
        this.officer = officer;
        this.token = token;
        this.done = done;
    }

    private Answer<List<OwedLine>> answer() {
        if (asked == null) {
            String held = token.get();
            asked = held == null
                    ? new Answer.Known<>(List.of())
                    : services.ask(Service.EXCHANGE, PATH + officer.agency(), held)
                            .map(this::lines);
        }
        return asked;
    }

    private List<OwedLine> lines(JsonNode page) {
        return OwedLine.all(page).stream()
                .filter(line -> line.owedBy().equals(officer.agency()))
                .filter(line -> line.urgency().equals("express") && line.duty().equals("receive"))
                .filter(line -> !line.matter().equals(done))
                .toList();
    }

    /** The one that is due first; null if there is none. */
    public @Nullable OwedLine first() {
        return answer() instanceof Answer.Known<List<OwedLine>>(List<OwedLine> lines) && !lines.isEmpty()
                ? lines.getFirst()
                : null;
    }

    /** How many there are. */
    public int count() {
        return answer() instanceof Answer.Known<List<OwedLine>>(List<OwedLine> lines) ? lines.size() : 0;
    }

    /** Why it is not known; null if it is. */
    public @Nullable String missingVi() {
        return answer() instanceof Answer.Unavailable<List<OwedLine>>(String reasonVi) ? reasonVi : null;
    }

    /** Under which the acknowledgement of a line is sent, by whichever officer of the agency: it takes effect once. */
    static String commandId(String matter, String since) {
        try {
            return "receive-%s-%d".formatted(matter, Instant.parse(since).toEpochMilli());
        } catch (DateTimeParseException odd) {
            return "receive-" + matter;
        }
    }
}
