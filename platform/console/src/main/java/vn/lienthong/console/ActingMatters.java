package vn.lienthong.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.console.Door.Sent;

/** The matters that forms are about: what is told beside a form, and when what was done is to be seen. */
@Component
class ActingMatters {

    private static final String API = "/api/v1/";
    /** So long a page waits to show what was done; it is done all the same. */
    private static final Duration SEEN = Duration.ofSeconds(2);

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Services services;
    private final InstantSource clock;

    ActingMatters(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Where an officer is brought after something was done, and what is said there. */
    record Arrived(String page, String doneVi) {}

    private Answer<JsonNode> of(Kind kind, String id, Acting.Caller caller) {
        return services.read(Service.EXCHANGE, API + kind.word() + "/" + id, caller.purpose(), caller.token());
    }

    /** A matter as it stands, and whose turn it is on it; asked for once for a page. */
    record Standing(Answer<JsonNode> matter, Explained explained) {

        /** The matter as the register has it; a missing node while it is not known. */
        JsonNode json() {
            return matter instanceof Answer.Known<JsonNode>(JsonNode known) ? known : MissingNode.getInstance();
        }
    }

    /** @param kind null where there is no matter yet */
    Standing standing(@Nullable Kind kind, String id, Acting.Caller caller) {
        if (kind == null) {
            return new Standing(new Answer.Known<>(MissingNode.getInstance()), Explained.nothing());
        }
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var explained = side.submit(() -> explained(kind, id, caller));
            return new Standing(of(kind, id, caller), SideBySide.result(explained));
        }
    }

    private Explained explained(Kind kind, String id, Acting.Caller caller) {
        String path = API + kind.word() + "/" + id + "/explanation";
        Answer<JsonNode> told = services.read(Service.EXCHANGE, path, caller.purpose(), caller.token());
        return told instanceof Answer.Known<JsonNode>(JsonNode known)
                ? Explained.from(known, clock.instant())
                : Explained.nothing();
    }

    /** Tells the page of the matter, and of the step if it is one that is explained. @return codes of those who may see the matter */
    static List<String> show(Filling filling, Standing standing, Acting.Caller caller, Model model) {
        if (filling.kind() == null) {
            return List.of();
        }
        Answer<MatterFound> found = standing.matter().map(MatterFound::from);
        if (!Found.show(model, "matter", found)) {
            return List.of();
        }
        standing.explained().next().stream()
                .filter(next -> next.command().equals(filling.form().word())
                        && next.turn().equals(caller.officer().agency()))
                .findFirst()
                .ifPresent(next -> model.addAttribute("step", next));
        return found instanceof Answer.Known<MatterFound>(MatterFound matter)
                        && standing.matter() instanceof Answer.Known<JsonNode>(JsonNode json)
                ? Stream.concat(Stream.of(Fields.text(json, "provider")), matter.audience().stream())
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The state stands against it: what has happened since the form was opened, and what is allowed now. */
    static void showSince(Filling filling, Standing standing, Acting.Caller caller, Model model) {
        if (filling.kind() != null && standing.matter() instanceof Answer.Known<JsonNode>(JsonNode matter)) {
            List<MatterFound.Event> history = MatterFound.from(matter).history();
            model.addAttribute("since", history.subList(Math.min(filling.seen(), history.size()), history.size()));
            model.addAttribute("stateVi", standing.explained().stateVi());
            model.addAttribute(
                    "allowed", standing.explained().commandsOf(caller.officer().agency()));
        }
    }

    /** Waits until the register shows what was done, so that the page that follows does not tell of before. */
    Arrived await(Filling filling, Sent.Accepted accepted, Acting.Caller caller) {
        String doneVi = filling.form().nameVi() + ": đã được chấp nhận.";
        Kind kind = Kind.of(each -> each == filling.form().type().matter()).orElse(null);
        String id = accepted.subject().isEmpty() ? filling.matter() : accepted.subject();
        if (kind == null || !id.matches(MattersPage.ID)) {
            String page = switch (filling.form().type().matter()) {
                case DESK -> "/";
                case PARKING -> "/parked";
                case null, default -> DirectoryPlaces.after(filling.form().payload(filling.typed(), ""));
            };
            return new Arrived(page, doneVi);
        }
        var until = clock.instant().plus(SEEN);
        String seen = seen(kind, id, accepted, caller);
        while (seen.isEmpty() && clock.instant().isBefore(until) && rests()) {
            seen = seen(kind, id, accepted, caller);
        }
        return new Arrived("/matters/%s/%s".formatted(kind.word(), id), seen.isEmpty() ? doneVi : seen);
    }

    /** A moment. @return false if it was cut short, and nobody should wait any more */
    static boolean rests() {
        try {
            Thread.sleep(AGAIN);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the register says of what was done; empty while it does not. */
    private String seen(Kind kind, String id, Sent.Accepted accepted, Acting.Caller caller) {
        return of(kind, id, caller) instanceof Answer.Known<JsonNode>(JsonNode matter)
                ? matter.path("history")
                        .valueStream()
                        .filter(event -> accepted.events().contains(Fields.text(event, "id")))
                        .map(event -> Fields.text(event, "typeVi") + ".")
                        .findFirst()
                        .orElse("")
                : "";
    }
}
