package vn.lienthong.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.demo.Played.Way;
import vn.lienthong.standalone.Part;

/** Plays a scene one step after the other, every third through REST, and tells where each went. */
final class Steps {
    private static final Duration READING = Duration.ofMillis(1200);
    private static final Duration VIEW = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int REST_EVERY = 3;
    private static final int MOST_EXPLAINED = 2;

    private final Stage stage;
    private final Narrator narrator;
    private int played;

    Steps(Stage stage, Narrator narrator) {
        this.stage = stage;
        this.narrator = narrator;
    }

    /** Tells who does what, and plays it; the line is preceded by the agency's name. */
    Played play(String id, AgencyCode by, AgencyCommand command, String what) throws InterruptedException {
        played++;
        return play(Act.of(id, by, command, what), played % REST_EVERY == 0 ? Way.REST : Way.KAFKA);
    }

    /** The same of what may come in over REST alone. */
    Played playOverRest(String id, AgencyCode by, AgencyCommand command, String what) throws InterruptedException {
        return play(Act.of(id, by, command, what), Way.REST);
    }

    private Played play(Act act, Way way) throws InterruptedException {
        narrator.tell(narrator.name(act.agency()) + " " + act.title());
        Played result = stage.play(act, way);
        if (result.isAsExpected()) {
            Map<SortedSet<AgencyCode>, Long> reached = result.events().stream()
                    .collect(Collectors.groupingBy(stage::holders, LinkedHashMap::new, Collectors.counting()));
            reached.forEach((holders, events) -> narrator.add("qua %s → %stới hộp thư của %s (%s)"
                    .formatted(
                            result.way().nameVi(),
                            events == 1 ? "" : events + " sự kiện ",
                            Narrator.codes(holders),
                            result.tookVi())));
        } else {
            narrator.add("✗ NGOÀI DỰ KIẾN: " + result.outcome());
        }
        narrator.pause(READING);
        return result;
    }

    /** Stores a file for an agency, and tells it. @return what its next command names it by */
    Attachment store(AgencyCode by, String name, byte[] bytes, String caption) throws InterruptedException {
        try {
            Attachment stored = stage.rest().store(by, name, bytes).captioned(caption);
            narrator.tell("%s lưu tệp “%s” (%s, %d byte), ngoài nhật ký"
                    .formatted(narrator.name(by), stored.name(), stored.type(), stored.size()));
            return stored;
        } catch (IOException fault) {
            throw new IllegalStateException("the door does not store a file", fault);
        }
    }

    /** Tells how an agency changes the directory, and does it. */
    void record(String id, AgencyCode by, AgencyCommand command, String what) throws InterruptedException {
        narrator.tell(narrator.name(by) + " " + what);
        stage.record(Act.of(id, by, command, what));
        narrator.pause(READING);
    }

    /** Plays what must be refused, and tells why it was. */
    void refused(String id, AgencyCode by, AgencyCommand command, String what) throws InterruptedException {
        narrator.tell(narrator.name(by) + " " + what);
        Played result = stage.play(Act.refused(id, by, command, what), Way.KAFKA);
        if (result.outcome() != null) {
            for (Reason reason : result.outcome().reasons()) {
                String basis = reason.basis() == null ? "" : " (%s)".formatted(reason.basis());
                narrator.add("→ từ chối: " + reason.detail() + basis);
            }
        }
        narrator.pause(READING);
    }

    /** What the first event of a step says, as it lies in an inbox. @throws IllegalStateException if it is not there */
    <E> E event(Played step, Class<E> type) {
        return step.events().stream()
                .flatMap(event -> stage.content(event).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s brought about no %s: %s".formatted(step.act().id(), type.getSimpleName(), step.outcome())));
    }

    /** The key of the matter that a step began. @throws IllegalStateException if it was not accepted */
    static String begun(Played step) {
        String matter = step.matter();
        if (matter == null) {
            throw new IllegalStateException(
                    "%s was not accepted: %s".formatted(step.act().id(), step.outcome()));
        }
        return matter;
    }

    /** Asks over REST whose turn it is, once so many steps are in the register, and tells it in a line or two. */
    void explain(String matters, String matter, AgencyCode reader, int steps) throws InterruptedException {
        JsonNode explanation = ask(
                "/api/v1/%s/%s/explanation".formatted(matters, matter),
                reader,
                answer -> answer.path("past").size() >= steps);
        if (explanation.path("past").size() < steps) {
            stage.fault("giải trình %s: %d bước, phải có %d"
                    .formatted(matter, explanation.path("past").size(), steps));
        }
        narrator.add("↳ giải trình cho %s: %s"
                .formatted(reader, explanation.path("stateVi").asString("?")));
        List<JsonNode> next = explanation.path("next").valueStream().toList();
        next.stream()
                .sorted(Comparator.comparing(turn -> !turn.path("owed").asBoolean()))
                .limit(MOST_EXPLAINED)
                .forEach(turn -> narrator.add("  " + turn(turn)));
    }

    private String turn(JsonNode turn) {
        String agency = turn.path("turn").asString("");
        String dueAt = turn.path("dueAt").asString("");
        String basis = turn.path("basis").asString("");
        return "đến lượt %s: %s%s%s"
                .formatted(
                        agency.isEmpty() ? "?" : narrator.name(new AgencyCode(agency)),
                        turn.path("whatVi").asString(""),
                        dueAt.isEmpty() ? "" : ", chậm nhất " + time(Instant.parse(dueAt)),
                        basis.isEmpty() ? "" : " (%s)".formatted(basis));
    }

    /** What exchange-service answers, asked again for a bounded time until it is what is wanted. */
    JsonNode ask(String path, AgencyCode reader, Predicate<JsonNode> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + VIEW.toNanos();
        while (true) {
            try {
                JsonNode answer = stage.rest().ask(Part.EXCHANGE, path, reader);
                if (wanted.test(answer) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the register does not answer to " + path, notYet);
                }
            }
            Thread.sleep(BETWEEN);
        }
    }

    /** A day as people in Vietnam read it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment as people in Vietnam read it. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    Stage stage() {
        return stage;
    }

    Narrator narrator() {
        return narrator;
    }
}
