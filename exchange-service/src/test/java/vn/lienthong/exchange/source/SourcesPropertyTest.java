package vn.lienthong.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.source.SourceCommand;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.casefile.Facts;
import vn.lienthong.views.watch.Owing;

/**
 * In random courses of things each case file is told of each change of what it rests on once, those that do not have the information learn nothing
 * of it, and the rules, folded anew from the log, hold the same as owed as the watch does: by whoever holds the file then.
 */
class SourcesPropertyTest {
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode HOLDER = new AgencyCode("MS-15");
    private static final AgencyCode READER = new AgencyCode("POLICE-15");
    private static final AgencyCode OTHER = new AgencyCode("TAX-15");
    private static final List<AgencyCode> ALL = List.of(PROVIDER, HOLDER, READER, OTHER);
    private static final List<UUID> ITEMS = List.of(new UUID(389, 11), new UUID(389, 12));
    private static final List<UUID> CASES = List.of(new UUID(389, 21), new UUID(389, 22));

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachIsToldOnceAndTheRulesOweWhatTheWatchSays(long seed) {
        Random random = new Random(seed);
        Map<UUID, Set<UUID>> resting = new HashMap<>();
        Map<UUID, Integer> told = new HashMap<>();
        Map<UUID, AgencyCode> holders = new HashMap<>();
        Instant now = Instant.parse("2026-11-20T02:00:00Z");
        try (Streams streams = new Streams(state, ALL)) {
            streams.passTimeUntil(now);
            for (UUID item : ITEMS) {
                streams.does(PROVIDER, item, new ShareInformation(content("Bản 0"), List.of(HOLDER, OTHER)), now);
            }
            for (UUID file : CASES) {
                streams.does(HOLDER, file, new OpenCaseFile(Facts.ofACase(), List.of(READER), null), now);
            }
            for (int step = 0; step < 40; step++) {
                now = now.plusSeconds(60);
                UUID item = ITEMS.get(random.nextInt(ITEMS.size()));
                UUID file = CASES.get(random.nextInt(CASES.size()));
                AgencyCode one = ALL.get(random.nextInt(ALL.size()));
                InformationId id = new InformationId(item);
                CaseFileId caseFile = new CaseFileId(file);
                switch (random.nextInt(10)) {
                    case 0, 1 -> {
                        UseInformation use = new UseInformation(id, UsedIn.of(caseFile), null, null);
                        if (streams.does(one, item, use, now).isEmpty() && one.equals(HOLDER)) {
                            resting.computeIfAbsent(item, none -> new HashSet<>())
                                    .add(file);
                        }
                    }
                    case 2, 3 -> {
                        var correct = new CorrectInformation(id, content("Bản " + (step + 1)), "Bổ sung.", null);
                        if (streams.does(one, item, correct, now).isEmpty()) {
                            count(resting, item, told);
                        }
                    }
                    case 4 -> {
                        var recall = new RecallInformation(id, "Nguồn sai.");
                        if (random.nextInt(4) == 0
                                && streams.does(one, item, recall, now).isEmpty()) {
                            count(resting, item, told);
                        }
                    }
                    case 5 ->
                        streams.does(
                                one, file, new SourceCommand.OfCaseFile(caseFile, 1 + random.nextInt(4), null), now);
                    case 6, 7 -> {
                        AgencyCode holder = holders.getOrDefault(file, HOLDER);
                        AgencyCode next = holder.equals(HOLDER) ? READER : HOLDER;
                        if (streams.does(holder, file, CaseFileLife.offer(streams.events(file), next), now)
                                        .isEmpty()
                                && random.nextInt(3) > 0
                                && streams.does(next, file, CaseFileLife.accept(streams.events(file)), now)
                                        .isEmpty()) {
                            holders.put(file, next);
                        }
                    }
                    case 8 -> {
                        now = now.plus(Duration.ofHours(random.nextInt(60)));
                        streams.passTimeUntil(now);
                    }
                    default -> {
                        if (random.nextInt(6) == 0) {
                            streams.does(one, file, new CloseCaseFile(caseFile, "Đã xử phạt."), now);
                        }
                        streams.restart();
                    }
                }
                holds(streams, told, holders);
            }
            assertThat(streams.read(Topics.PARKED)).isEmpty();
            assertThat(streams.inbox(READER))
                    .filteredOn(message -> message.content() instanceof MatterEvent)
                    .allSatisfy(message -> assertThat(new String(message.payload(), StandardCharsets.UTF_8))
                            .doesNotContain(
                                    ITEMS.get(0).toString(), ITEMS.get(1).toString(), "Nguồn sai", "Bổ sung"));
        }
    }

    private static void count(Map<UUID, Set<UUID>> resting, UUID item, Map<UUID, Integer> told) {
        resting.getOrDefault(item, Set.of()).forEach(file -> told.merge(file, 1, Integer::sum));
    }

    private static void holds(Streams streams, Map<UUID, Integer> told, Map<UUID, AgencyCode> holders) {
        for (UUID file : CASES) {
            List<MatterEvent> events = streams.events(file);
            assertThat(events.stream()
                            .filter(event -> event instanceof SourceEvent<?> source
                                    && source.step() instanceof SourceStep.Changed)
                            .count())
                    .isEqualTo(told.getOrDefault(file, 0).longValue());
            assertThat(owed(CaseFileLife.withSources(), events))
                    .allMatch(line -> line.contains(
                            " " + holders.getOrDefault(file, HOLDER).value() + " "))
                    .containsExactlyInAnyOrderElementsOf(Owing.after(events).stream()
                            .filter(line -> line.startsWith("review_source"))
                            .toList());
        }
    }

    private static <S> List<String> owed(WithSources<?, ?, S> rules, List<MatterEvent> events) {
        Sourced<S> state = rules.initial();
        for (MatterEvent event : events) {
            state = rules.evolve(state, event);
        }
        return rules.owed(state).stream()
                .map(owed -> Owing.line(
                        "review_source", owed.by(), owed.clock().deadline().dueAt()))
                .toList();
    }

    private static InformationContent content(String text) {
        return SourcesStoryTest.content(text);
    }
}
