package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.RECEIVER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.standalone.Part;

/** One random course of things, and everybody who asks everywhere for what is not for them. */
final class GuardRun implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Within this what was taken back is gone: a second, on a machine that has other things to do too. */
    private static final Duration GONE = Duration.ofSeconds(5);

    private final GuardTable services = GuardServices.table();
    private final GuardTable console = GuardConsole.table();
    private final ExecutorService asking = Executors.newFixedThreadPool(4);
    private final Map<AgencyCode, GuardReader> readers = new LinkedHashMap<>();
    private final GuardScene scene;
    private final GuardFindings findings = new GuardFindings();
    private final Map<Wrong, String> wrong = new ConcurrentHashMap<>();

    GuardRun(long seed) {
        scene = new GuardScene(seed);
        RunningSystem.ENROLLED.forEach(code -> readers.put(code, GuardReader.of(code)));
        readers.put(scene.guest.code(), scene.guest.reader());
    }

    void plays() {
        Map<GuardQuestion, String> before = standing();
        List<GuardInboxes> inboxes = each(readers.values(), reader -> GuardInboxes.of(reader, login(reader)));
        GuardMatters matters = new GuardMatters(scene);
        List.of(GuardInformation.Ending.values())
                .reversed()
                .forEach(ending -> new GuardInformation(scene, ending).plays());
        matters.request();
        matters.caseFile(scene.anyone(), null);
        matters.tip();
        matters.integrity();
        matters.integrityOfTheOffice();
        matters.linkedTips();
        matters.plan();
        new GuardPersons(scene).plays(false);
        new GuardPersons(scene).plays(true);
        matters.mediaTopic();
        matters.group();
        Stream.of(RequestKind.VERIFY, RequestKind.REINFORCE, RequestKind.AGREE_PRESS_RELEASE)
                .forEach(kind -> new GuardRequest(scene, kind).plays());
        Stream.of(GuardCaseFile.Found.values()).forEach(found -> new GuardCaseFile(scene, found).plays());
        new GuardCommunity(scene, false).plays();
        new GuardCommunity(scene, true).plays();
        scene.comesToItsEnd();
        showsWhatIsToBeShown();
        before.forEach((question, answer) -> findings.same(question, "before", answer, "now", standing(question)));
        leaksOfTheServices();
        leaksOf(inboxes);
        counts();
        unnoticed(readers.get(scene.bystander), services);
    }

    GuardFindings findings() {
        return findings;
    }

    private KafkaLogin login(GuardReader reader) {
        return reader.code().equals(scene.guest.code()) ? scene.guest.login() : RunningSystem.login(reader.code());
    }

    /** What whoever has no part in anything is answered. */
    private Map<GuardQuestion, String> standing() {
        Map<GuardQuestion, String> standing = new LinkedHashMap<>();
        services.standing().forEach(question -> standing.put(question, standing(question)));
        return standing;
    }

    private String standing(GuardQuestion question) {
        return readers.get(scene.bystander).asks(question, "").plain(GuardQuestion.HOLE);
    }

    /** So that the rules that are held against the system are its own, and that it is asked when all has arrived. */
    private void showsWhatIsToBeShown() {
        await().pollInSameThread()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(flat(each(scene.things, this::missing)))
                        .as("not shown on the page of its matter")
                        .isEmpty());
    }

    private List<String> missing(Thing thing) {
        List<String> missing = new ArrayList<>();
        GuardQuestion page =
                GuardQuestion.get(Part.EXCHANGE, "page", "/api/v1/%s/%s".formatted(thing.kind(), thing.id()));
        readers.forEach((code, reader) -> {
            Set<String> shown = scene.knowledge.shownTo(code, thing.id());
            if (!shown.isEmpty()) {
                String text = reader.asks(page, "").text().toLowerCase(Locale.ROOT);
                shown.stream()
                        .filter(word -> !text.contains(word))
                        .forEach(word -> missing.add("to %s: %s".formatted(code, scene.knowledge.word(word))));
            }
        });
        return missing;
    }

    private record Asked(GuardAsker by, GuardQuestion question) {}

    private void leaksOfTheServices() {
        List<Asked> all = new ArrayList<>();
        readers.forEach((code, reader) -> {
            services.standing().forEach(question -> all.add(new Asked(reader, question)));
            if (!code.equals(scene.guest.code())) { // which is refused whatever it asks
                services.about(scene.things).forEach(question -> all.add(new Asked(reader, question)));
                GuardServices.sought(scene, code).forEach(question -> all.add(new Asked(reader, question)));
            }
        });
        LeakCheck check = LeakCheck.now(scene);
        Instant since = Instant.now();
        each(all, asked -> finds(asked, check, since, findings));
    }

    /** What is found once is forgiven only where it was known before, and is soon gone. */
    private boolean finds(Asked asked, LeakCheck check, Instant since, GuardFindings into) {
        AgencyCode reader = asked.by().code();
        String typed = asked.question().typed();
        Answer answer = asked.by().asks(asked.question(), typed);
        Set<Planted> leaks = leaks(asked, check, answer);
        while (!leaks.isEmpty()
                && Instant.now().isBefore(since.plus(GONE))
                && leaks.stream().allMatch(word -> scene.knowledge.couldEver(reader, word))) {
            answer = asked.by().asks(asked.question(), typed);
            leaks = leaks(asked, check, answer);
        }
        String channel = asked.question().channel();
        leaks.forEach(
                word -> into.add(channel, "%s is told of %s, asking %s".formatted(reader, word, asked.question())));
        if (asked.question().guess() != null && isHidden(reader, typed)) {
            into.same(
                    asked.question(),
                    reader + " guesses right",
                    answer.plain(typed),
                    "and wrong",
                    wrong.computeIfAbsent(Wrong.of(asked), guess -> answerTo(asked)));
        }
        return leaks.isEmpty();
    }

    /** A question in which something is guessed, whatever that is: who guesses wrong is answered the same each time. */
    private record Wrong(
            GuardAsker by, String path, @Nullable String body) {
        static Wrong of(Asked asked) {
            return new Wrong(
                    asked.by(), asked.question().path(), asked.question().body());
        }
    }

    private static String answerTo(Asked asked) {
        String unknown = Objects.requireNonNull(asked.question().guess()).unknown();
        return asked.by().asks(asked.question(), unknown).plain(unknown);
    }

    /** A word that is not for the bystander is put into its answers, in each channel into one: nobody notices where the guard sleeps. */
    private void unnoticed(GuardAsker bystander, GuardTable table) {
        Planted leak = scene.knowledge
                .words()
                .filter(word -> !word.handle() && !scene.knowledge.may(scene.bystander, word))
                .findFirst()
                .orElseThrow();
        LeakCheck check = LeakCheck.now(scene);
        GuardAsker spoiled = new GuardAsker.Spoiled(bystander, leak);
        Map<String, GuardQuestion> channels = new LinkedHashMap<>();
        Stream.concat(table.standing().stream(), table.about(scene.things).stream())
                .forEach(question -> channels.putIfAbsent(question.channel(), question));
        channels.values().stream()
                .filter(question -> finds(new Asked(spoiled, question), check, Instant.EPOCH, new GuardFindings()))
                .forEach(question -> findings.add(question.channel(), "a word put into its answer is not noticed"));
    }

    private boolean isHidden(AgencyCode reader, String typed) {
        return !scene.knowledge.may(reader, scene.knowledge.word(typed));
    }

    private Set<Planted> leaks(Asked asked, LeakCheck check, Answer answer) {
        String typed = asked.question().typed();
        Set<Planted> leaks = new LinkedHashSet<>(check.leaks(asked.by().code(), answer.without(typed), typed));
        leaks.removeIf(word -> asked.question().names(word) || isForAll(asked.question(), word));
        return leaks;
    }

    /** The log of the standing office names whatever was read, but for tips on officials; the console offers all agencies and measures that there are, to choose from. */
    private boolean isForAll(GuardQuestion question, Planted word) {
        return question.channel().contains("/audit/")
                        && !scene.integrity.contains(word.matter())
                        && (word.handle() || word.field().endsWith("sha256"))
                || question.part() == Part.CONSOLE && word.field().matches("audience|/proposal/leads|/facts/measures");
    }

    /** Sums are made anew now and then: what is wrong for once is asked again. */
    private void counts() {
        List<GuardReader> counting = readers.values().stream()
                .filter(reader -> !reader.code().equals(scene.guest.code()))
                .toList();
        Instant until = Instant.now().plus(GONE);
        each(counting, reader -> {
            GuardCounts counts = new GuardCounts(scene, reader);
            List<GuardCounts.Difference> wrong = counts.wrong();
            while (!wrong.isEmpty() && Instant.now().isBefore(until)) {
                wrong = counts.wrong();
            }
            wrong.forEach(each -> findings.add(each.channel(), each.what()));
            return wrong;
        });
    }

    private void leaksOf(List<GuardInboxes> inboxes) {
        LeakCheck check = LeakCheck.ever(scene);
        each(inboxes, inbox -> {
            AgencyCode code = inbox.reader().code();
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("inbox over Kafka", inbox.overKafka());
            if (!code.equals(scene.guest.code())) { // which nothing but the broker answers any more
                List<JsonNode> items = inbox.overRest();
                List<JsonNode> news = GuardInboxes.news(items);
                ways.put("inbox over REST", items.toString());
                items.stream()
                        .filter(item -> GuardInboxes.namesOthers(item, code))
                        .forEach(item -> findings.add(
                                "inbox over REST",
                                "%s is told from whom else it is withheld: %s".formatted(code, item)));
                ways.put("live stream", inbox.live(news));
                if (code.equals(MARKET)) {
                    ways.put("webhook", calledBack(news));
                }
            }
            ways.forEach((way, text) -> {
                check.leaks(code, text, "")
                        .forEach(word -> findings.add(way, "%s is told of %s".formatted(code, word)));
                if (!way.equals("live stream")) {
                    kept(code, text).forEach(word -> findings.add(way, "%s is not told of %s".formatted(code, word)));
                }
            });
            return ways;
        });
    }

    private List<Planted> kept(AgencyCode code, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return scene.knowledge.putBefore(code).stream()
                .filter(word -> !small.contains(word.toLowerCase(Locale.ROOT)))
                .map(scene.knowledge::word)
                .toList();
    }

    private static String calledBack(List<JsonNode> news) {
        String last = news.getLast().at("/event/id").stringValue();
        await().atMost(SOON).until(() -> RECEIVER.received().values().stream().anyMatch(body -> body.contains(last)));
        return String.join("\n", RECEIVER.received().values());
    }

    private static List<String> flat(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private interface Question<T, R> {
        R of(T asked);
    }

    /** Several at a time, in their order. */
    private <T, R> List<R> each(Collection<T> all, Question<T, R> question) {
        try {
            List<Callable<R>> calls = all.stream()
                    .<Callable<R>>map(each -> () -> question.of(each))
                    .toList();
            List<R> answers = new ArrayList<>();
            for (Future<R> answer : asking.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same at the console, as two see it: who has no part in it, and one of those who have. Asked by one thread, of which the browser is. */
    void asksAtTheConsole(Chromium chromium) {
        for (AgencyCode code : List.of(scene.bystander, scene.players.getFirst())) {
            try (OfficerBrowser browser = chromium.leadOf(code)) {
                GuardAsker officer = new GuardAsker.Officer(code, browser);
                LeakCheck check = LeakCheck.now(scene);
                Instant since = Instant.now();
                Stream.concat(console.standing().stream(), console.about(scene.things).stream())
                        .forEach(question -> finds(new Asked(officer, question), check, since, findings));
                countsAtTheConsole(code, new Counts(browser));
                if (code.equals(scene.bystander)) {
                    unnoticed(officer, console);
                }
            }
        }
    }

    /** The number over a list is that of its lines. */
    private void countsAtTheConsole(AgencyCode code, Counts counts) {
        for (String kind : GuardServices.KINDS) {
            for (String narrowed : List.of("", "?open=true")) {
                long counted = counts.counted(kind, narrowed);
                long listed = counts.exported(kind, narrowed);
                if (counted != listed) {
                    findings.add(
                            "console GET /matters/{word}",
                            "to %s, of %s%s: counts %d, and the list has %d"
                                    .formatted(code, kind, narrowed, counted, listed));
                }
            }
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
