package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.HOSTILE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.STRANGER;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.Planting.Sown;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** What agencies have between them in one random course of things: the commands come through the door, every text of them is a word of its own. */
final class GuardScene {
    final Random random;
    final Planting planting = new Planting();
    final Knowledge knowledge = new Knowledge();
    final List<Thing> things = new ArrayList<>();
    /** The ids of what serves a group, by the id of that. */
    final Map<String, Set<String>> serving = new HashMap<>();
    /** Who may know why nobody leads a case file, by its id. */
    final Map<String, Set<AgencyCode>> unled = new HashMap<>();
    /** The ids of tips on officials. */
    final Set<String> integrity = new TreeSet<>();
    /** Those who act, in a random order; market surveillance, whose webhook is heard, and the police are always among them. */
    final List<AgencyCode> players = new ArrayList<>();
    /** In which it begins, in Vietnam. */
    final YearMonth month = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Has no part in anything. */
    final AgencyCode bystander;

    private final List<Runnable> ending = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    /** Whose connection ends while all goes on. */
    final GuardGuest guest = GuardGuest.enrolled();

    /**
     * A matter.
     *
     * @param kind in the word of addresses, such as {@code requests}
     * @param command id of the command that began it
     * @param title the word that its title has
     * @param number by which people call it; empty until it is known
     * @param file that it came with
     */
    record Thing(
            String kind,
            String id,
            AgencyCode provider,
            String command,
            String title,
            String number,
            @Nullable Attachment file) {}

    GuardScene(long seed) {
        random = new Random(seed);
        List<AgencyCode> ordinary = new ArrayList<>(List.of(CUSTOMS, OUTSIDER, STRANGER, HOSTILE));
        Collections.shuffle(ordinary, random);
        bystander = ordinary.removeFirst();
        players.addAll(ordinary);
        players.addAll(List.of(MARKET, POLICE));
        Collections.shuffle(players, random);
    }

    /** Some of those who act, others than these, in a random order. */
    List<AgencyCode> others(int count, AgencyCode... than) {
        List<AgencyCode> others = new ArrayList<>(players);
        others.removeAll(Arrays.asList(than));
        Collections.shuffle(others, random);
        return others.subList(0, count);
    }

    AgencyCode anyone() {
        return players.get(random.nextInt(players.size()));
    }

    boolean perhaps() {
        return random.nextBoolean();
    }

    /** Those who watch over what happens in a province; over everything, the standing office. */
    static Collection<AgencyCode> overseers(@Nullable String province) {
        return "15".equals(province) ? List.of(STANDING_OFFICE, COMMITTEE) : List.of(STANDING_OFFICE);
    }

    /** Begins a matter. @param to who learns of the field with that pointer */
    <C extends Record> Thing begins(
            String kind,
            AgencyCode by,
            Sown<C> sown,
            @Nullable Attachment file,
            Function<String, Collection<AgencyCode>> to) {
        String command = "guard-" + UUID.randomUUID();
        String id = posted(by, command, sown.command());
        String title = sown.words().entrySet().stream()
                .filter(word -> word.getKey().matches(".*/(title|name)")
                        && !word.getKey().contains("attachments"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Thing thing = new Thing(kind, id, by, command, title, "", file);
        things.add(thing);
        knowledge.permit(Planted.handle(command, id, kind + " command"), List.of(by));
        told(thing, sown, to);
        return thing;
    }

    /** It is on officials: it lies with that one, and also the log of what was read tells of it to nobody but those who see it. */
    Thing goesOn(Thing thing, AgencyCode receiver) {
        Thing gone = new Thing(
                thing.kind(), thing.id(), receiver, thing.command(), thing.title(), thing.number(), thing.file());
        things.replaceAll(each -> each.id().equals(thing.id()) ? gone : each);
        integrity.add(thing.id());
        knowledge.permit(Planted.handle(thing.id(), thing.id(), "tips id"), List.of(thing.provider()));
        return gone;
    }

    /** A step of it. */
    <C extends Record> void follows(
            Thing thing, AgencyCode by, C command, Function<String, Collection<AgencyCode>> to) {
        Sown<C> sown = planting.sow(command);
        posted(by, "guard-" + UUID.randomUUID(), sown.command());
        told(thing, sown, to);
    }

    /** A word on two matters: its sender is told, and these may find it. The door knows the other a moment after it was begun. */
    <C extends Record> void says(Thing thing, AgencyCode by, C command, Collection<AgencyCode> may) {
        Sown<C> sown = planting.sow(command);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> agency(by)
                                .posts("guard-" + UUID.randomUUID(), sown.command())
                                .statusCode()
                        == 201);
        told(thing, sown, field -> List.of(by));
        sown.words()
                .forEach((pointer, word) -> knowledge.permit(
                        Planted.word(word, thing.id(), sown.command().getClass().getSimpleName() + pointer), may));
    }

    /** The words of a command that was accepted are known from now on. */
    private void told(Thing thing, Sown<? extends Record> sown, Function<String, Collection<AgencyCode>> to) {
        sown.words()
                .forEach((pointer, word) -> knowledge.tell(
                        Planted.word(word, thing.id(), sown.command().getClass().getSimpleName() + pointer),
                        to.apply(pointer)));
    }

    private static String posted(AgencyCode by, String id, Object command) {
        HttpResponse<String> answer = agency(by).posts(id, command);
        assertThat(answer.statusCode())
                .as("%s by %s: %s", command, by, answer.body())
                .isIn(201, 202);
        if (answer.statusCode() == 202) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> agency(by)
                                    .getsRaw(Part.INTAKE, "/api/v1/outcomes/" + id)
                                    .statusCode()
                            == 200);
            var outcome = agency(by).gets(Part.INTAKE, "/api/v1/outcomes/" + id).get(0);
            assertThat(outcome.get("status").stringValue()).as("%s", outcome).isEqualTo("accepted");
            return outcome.get("subject").stringValue();
        }
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8))
                .get("subject")
                .stringValue();
    }

    /** A file whose name and bytes have a word each. */
    record Paper(Attachment attachment, String name, String inside) {}

    Paper paper(AgencyCode by) {
        String name = planting.word();
        String inside = planting.word();
        HttpResponse<String> answer = AgencySystem.send(HttpRequest.newBuilder(
                        RunningSystem.url(Part.INTAKE, "/api/v1/attachments?name=%s.pdf".formatted(name)))
                .header("Authorization", "Bearer " + agency(by).token())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "%%PDF-1.4\n1 0 obj<<>>endobj\n%% %s\n%%%%EOF\n".formatted(inside))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Paper(Json.read(answer.body().getBytes(StandardCharsets.UTF_8), Attachment.class), name, inside);
    }

    /** Nothing is for the guest any more, whoever would have it. */
    void guestLeaves() {
        guest.isDisconnected();
        knowledge.isGone(guest.code());
    }

    /** It has come with this file later than it was begun. */
    void comesWith(Thing thing, Attachment file) {
        things.replaceAll(each -> each.id().equals(thing.id())
                ? new Thing(each.kind(), each.id(), each.provider(), each.command(), each.title(), each.number(), file)
                : each);
    }

    /** What a file that came with a matter says is known to these. */
    void showsPaper(Thing thing, Paper paper, Collection<AgencyCode> to) {
        knowledge.tell(Planted.word(paper.name(), thing.id(), "attachment/name"), to);
        knowledge.permit(Planted.word(paper.inside(), thing.id(), "attachment/bytes"), to);
        String hash = paper.attachment().sha256().value();
        knowledge.permit(Planted.word(hash, thing.id(), "attachment/sha256"), to);
    }

    /** Whoever has left meanwhile keeps what was put in its inbox. */
    private void handle(String text, Thing thing, String what, Collection<AgencyCode> to) {
        Planted handle = Planted.handle(text, thing.id(), thing.kind() + " " + what);
        knowledge.permit(handle, to);
        knowledge.carry(handle, to);
    }

    /** That there is such a matter, and its number, is known to those who may ever see it. */
    void isKnown(Thing thing, Collection<AgencyCode> to) {
        handle(thing.id(), thing, "id", to);
        knowledge.carry(Planted.handle(thing.command(), thing.id(), thing.kind() + " command"), to);
        String path = "/api/v1/%s/%s".formatted(thing.kind(), thing.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        agency(thing.provider()).getsRaw(Part.EXCHANGE, path).statusCode() == 200);
        String number = agency(thing.provider())
                .gets(Part.EXCHANGE, path)
                .path("number")
                .asString("");
        if (!number.isEmpty()) { // tips on officials have none
            handle(number, thing, "number", to);
        }
        things.replaceAll(each -> each.id().equals(thing.id())
                ? new Thing(each.kind(), each.id(), each.provider(), each.command(), each.title(), number, each.file())
                : each);
    }

    /** At that moment it ends for these. */
    void ends(Thing thing, Instant at, Collection<AgencyCode> with) {
        last = last.isAfter(at) ? last : at;
        ending.add(() -> knowledge.take(thing.id(), with));
    }

    /** Waits until all has ended that ends by itself. */
    void comesToItsEnd() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().isAfter(last));
        ending.forEach(Runnable::run);
    }

    /** Words that are longer than those that are sown, and stand in no lower case. */
    Stream<Planted> odd() {
        return knowledge.words().filter(word -> !word.text().startsWith(planting.mark()));
    }

    /** Those of all from whom nothing is withheld that stands there. @param places of each field, as JSON Pointers begin */
    static <F> Set<AgencyCode> readers(
            Set<AgencyCode> all,
            Map<F, ? extends Collection<AgencyCode>> withheld,
            Map<F, List<String>> places,
            String pointer) {
        Set<AgencyCode> readers = new TreeSet<>(all);
        withheld.forEach((field, from) -> {
            if (places.get(field).stream().anyMatch(pointer::startsWith)) {
                readers.removeAll(from);
            }
        });
        return readers;
    }
}
