package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesFound;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.fixture.Seeds;

/** Whatever agencies register and withdraw over months, from whomever they have it, and however often the platform restarts. */
class CorroborationPropertyTest {
    private static final List<AgencyCode> AGENCIES = Stream.of("MS", "POLICE", "BORDER", "TAX")
            .flatMap(force -> Stream.of("01", "15", "22", "92").map(place -> new AgencyCode(force + "-" + place)))
            .toList();
    private static final int SUBJECTS = 2;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> eachIsToldOfWholeBlocksOfSourcesThatHaveNothingInCommonAndOfNothingBesides() {
        return Seeds.each(6, random -> {
            try (Streams streams = new Streams(Files.createTempDirectory(folder, "seed"), AGENCIES)) {
                YearMonth month = YearMonth.of(2026, 11);
                for (int months = 0; months < 3; months++) {
                    inAMonth(random, streams, month);
                    month = month.plusMonths(1);
                    streams.passTimeUntil(start(month));
                }
                assertThat(told(streams.events())).isEqualTo(expected(streams.events()));
                streams.events().stream()
                        .filter(SourcesFound.class::isInstance)
                        .forEach(found -> assertThat(((SourcesFound) found).atLeast() % SourcesFound.BLOCK)
                                .isZero());
            }
        });
    }

    private static void inAMonth(Random random, Streams streams, YearMonth month) {
        for (int step = 0; step < 40; step++) {
            int matter = random.nextInt(3 * AGENCIES.size());
            AgencyCode by = AGENCIES.get(matter % AGENCIES.size());
            UUID id = new UUID(389, matter);
            boolean first = streams.events().stream()
                    .noneMatch(event -> event.deconfliction().value().equals(id));
            Instant now = start(month).plusSeconds(86_400 + 60L * step);
            if (first) {
                streams.command(by, id, registering(random), now);
            } else if (random.nextInt(5) == 0) {
                streams.command(by, id, new WithdrawInterest(new DeconflictionId(id), null), now);
            }
            streams.flow();
            if (random.nextInt(15) == 0) {
                streams.restart();
            }
        }
    }

    private static RegisterInterest registering(Random random) {
        RegisterInterest interest = Subjects.interest(IntStream.rangeClosed(0, random.nextInt(SUBJECTS))
                .map(each -> random.nextInt(SUBJECTS))
                .distinct()
                .toArray());
        RegisterInterest serving = random.nextInt(6) == 0
                ? Subjects.serving(interest, UsedIn.of(Subjects.file(random.nextInt(4))))
                : interest;
        return random.nextInt(4) == 0
                ? Subjects.from(
                        serving,
                        IntStream.rangeClosed(0, random.nextInt(2))
                                .mapToObj(each -> Subjects.information(random.nextInt(8)))
                                .toArray(InformationId[]::new))
                : serving;
    }

    private static Instant start(YearMonth month) {
        return Instant.parse(month.minusMonths(1).atEndOfMonth() + "T17:00:00Z");
    }

    /** By interest and month, the most that was told. */
    private static Map<String, Integer> told(List<DeconflictionEvent> events) {
        Map<String, Integer> told = new TreeMap<>();
        for (DeconflictionEvent event : events) {
            if (event instanceof SourcesFound found) {
                told.merge(name(found.deconfliction(), found.through()), found.atLeast(), Math::max);
            }
        }
        return told;
    }

    /** The same, found by walking from each to whoever has something in common with it. */
    private static Map<String, Integer> expected(List<DeconflictionEvent> events) {
        Map<DeconflictionId, Interest> live = new LinkedHashMap<>();
        Map<String, Integer> expected = new TreeMap<>();
        for (DeconflictionEvent event : events) {
            if (event instanceof InterestRegistered registered) {
                live.put(registered.deconfliction(), Interest.of(registered, null));
            }
            live.computeIfPresent(event.deconfliction(), (id, interest) -> interest.after(event));
            if (event instanceof SourcesAsked asked) {
                Interest own = Objects.requireNonNull(live.get(asked.deconfliction()));
                own.tokens().stream()
                        .mapToInt(token ->
                                sources(own, token, live.values().stream().toList()))
                        .map(count -> count / SourcesFound.BLOCK * SourcesFound.BLOCK)
                        .filter(count -> count > 0)
                        .forEach(count -> expected.merge(name(own.id(), asked.through()), count, Math::max));
            }
        }
        return expected;
    }

    private static int sources(Interest own, String token, List<Interest> live) {
        Set<Interest> left = live.stream()
                .filter(each -> each.tokens().contains(token))
                .collect(Collectors.toCollection(HashSet::new));
        walk(own, left);
        int sources = 0;
        while (!left.isEmpty()) {
            walk(left.iterator().next(), left);
            sources++;
        }
        return sources;
    }

    /** Takes away all that hang together with it. */
    private static void walk(Interest from, Set<Interest> left) {
        Deque<Interest> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Interest one = open.pop();
            left.remove(one);
            left.stream().filter(other -> related(one, other)).toList().forEach(other -> {
                left.remove(other);
                open.push(other);
            });
        }
    }

    private static boolean related(Interest one, Interest other) {
        Set<String> roots = one.roots().collect(Collectors.toSet());
        return one.agency().equals(other.agency()) || other.roots().anyMatch(roots::contains);
    }

    private static String name(DeconflictionId id, LocalDate through) {
        return id + " " + through;
    }
}
