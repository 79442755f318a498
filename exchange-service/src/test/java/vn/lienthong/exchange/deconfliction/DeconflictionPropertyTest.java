package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.message.Message;

/** Whatever agencies register, agree to and take back, in whatever order it is noticed, and however often the platform restarts. */
class DeconflictionPropertyTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(new AgencyCode("MS-15"), new AgencyCode("POLICE-15"), new AgencyCode("CUSTOMS-RVII"));
    private static final Instant MORNING = Instant.parse("2026-11-20T02:15:30Z");
    private static final int MATTERS = 7;
    private static final int FILES = 3;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> nobodyLearnsOfAnotherBeforeBothAgreeAndEverybodyDoesWhoMay() {
        return Seeds.each(10, random -> {
            try (Streams streams = new Streams(Files.createTempDirectory(folder, "seed"), AGENCIES)) {
                Set<Integer> registered = new HashSet<>();
                Map<CaseFileId, Set<AgencyCode>> ended = new HashMap<>();
                for (int step = 0; step < 60; step++) {
                    int matter = random.nextInt(MATTERS);
                    AgencyCode by = AGENCIES.get(matter % AGENCIES.size());
                    DeconflictionCommand command = command(random, matter, by, registered.add(matter));
                    Instant now = MORNING.plusSeconds(60L * step);
                    streams.command(by, id(matter), command, now);
                    if (random.nextInt(15) == 0) {
                        endsAFile(random, streams, ended, now);
                    }
                    if (random.nextInt(3) > 0) {
                        streams.flow(); // otherwise what is found comes late
                    }
                    if (random.nextInt(10) == 0) {
                        streams.restart();
                    }
                }
                streams.flow();

                nobodyLearnsTooMuch(streams);
                eachEndsWithTheMatterItServesAndNoOther(streams, ended);
                Known known = new Known(streams.events());
                assertThat(known.told).containsAll(told(streams.events()));
                assertThat(told(streams.events())).as("unless it was over").containsAll(known.toldWhoAreLeft());
            }
        });
    }

    private static DeconflictionCommand command(Random random, int matter, AgencyCode by, boolean first) {
        DeconflictionId id = new DeconflictionId(id(matter));
        return first
                ? Subjects.serving(
                        Subjects.interest(IntStream.rangeClosed(0, random.nextInt(2))
                                .map(each -> random.nextInt(4))
                                .toArray()),
                        UsedIn.of(Subjects.file(random.nextInt(FILES))))
                : switch (random.nextInt(8)) {
                    case 0 -> new WithdrawInterest(id, null);
                    case 1, 2 -> new DeclineContact(id, null);
                    default -> Subjects.consent(id.value(), by);
                };
    }

    /** A case file ends, once, before those who may see it. */
    private static void endsAFile(Random random, Streams streams, Map<CaseFileId, Set<AgencyCode>> ended, Instant now) {
        CaseFileId file = Subjects.file(random.nextInt(FILES));
        AgencyCode holder = AGENCIES.get(random.nextInt(AGENCIES.size()));
        Set<AgencyCode> seen = new HashSet<>(AGENCIES.subList(0, random.nextInt(AGENCIES.size())));
        seen.add(holder);
        if (ended.putIfAbsent(file, seen) == null) {
            streams.happens(new CaseFileRetracted(file, holder, now, "Lập nhầm."), holder, seen);
        }
    }

    /** Whichever came first, and no hash is kept that no interest has. */
    private static void eachEndsWithTheMatterItServesAndNoOther(
            Streams streams, Map<CaseFileId, Set<AgencyCode>> ended) {
        Set<DeconflictionId> over = new HashSet<>();
        Set<DeconflictionId> overWithIt = new HashSet<>();
        for (DeconflictionEvent event : streams.events()) {
            if (event instanceof DeconflictionEvent.InterestEnded) {
                assertThat(overWithIt.add(event.deconfliction())).as("once").isTrue();
            }
            if (MessageTypes.of(event).ends()) {
                over.add(event.deconfliction());
            }
        }
        Set<String> alive = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (DeconflictionEvent event : streams.events()) {
            if (event instanceof DeconflictionEvent.InterestRegistered registered) {
                Interest interest = Interest.of(registered, null);
                boolean sees = ended.getOrDefault(
                                Objects.requireNonNull(interest.serves()).caseFile(), Set.of())
                        .contains(interest.agency());
                if (sees) {
                    assertThat(over).contains(interest.id());
                } else {
                    assertThat(overWithIt).doesNotContain(interest.id());
                }
                all.addAll(interest.tokens());
                if (!over.contains(interest.id())) {
                    alive.addAll(interest.tokens());
                }
            }
        }
        all.removeAll(alive);
        assertThat(all).noneMatch(streams::keeps);
    }

    /** In all that comes to an agency no other is named but one that it was introduced to after both had agreed, and no hash. */
    private static void nobodyLearnsTooMuch(Streams streams) {
        Set<AgencyCode> agreed = new HashSet<>();
        Map<AgencyCode, Set<AgencyCode>> introduced = new HashMap<>();
        for (DeconflictionEvent event : streams.events()) {
            if (event instanceof DeconflictionEvent.ContactConsented) {
                agreed.add(event.by());
            }
            if (event instanceof DeconflictionEvent.ContactOpened opened) {
                assertThat(agreed).contains(opened.by(), opened.other());
                introduced.computeIfAbsent(opened.by(), none -> new HashSet<>()).add(opened.other());
            }
        }
        for (AgencyCode agency : AGENCIES) {
            for (Message message : streams.inbox(agency)) {
                String all = message.envelope().attributes() + new String(message.payload());
                assertThat(all).doesNotContain("k1:");
                boolean opens = message.content() instanceof DeconflictionEvent.ContactOpened;
                AGENCIES.stream()
                        .filter(other -> !other.equals(agency))
                        .filter(other -> !opens
                                || !introduced.getOrDefault(agency, Set.of()).contains(other))
                        .forEach(other -> assertThat(all).doesNotContain(other.value()));
                assertThat(message.content()).isInstanceOfAny(DeconflictionEvent.class, Outcome.class);
            }
        }
    }

    /** What has been told: of each interest whether there is another, and of each pair that both agree. */
    private static Set<String> told(List<DeconflictionEvent> events) {
        Set<String> told = new TreeSet<>();
        for (DeconflictionEvent event : events) {
            switch (event) {
                case DeconflictionEvent.PartnerFound found ->
                    assertThat(told.add("met " + found.deconfliction()))
                            .as("once")
                            .isTrue();
                case DeconflictionEvent.ContactOpened opened ->
                    told.add("opened %s %s".formatted(opened.deconfliction(), opened.other()));
                default -> {
                    // tells of nobody else
                }
            }
        }
        return told;
    }

    /** What is to be told after these events, found by looking at all pairs after each of them. */
    private static final class Known {
        private final Map<DeconflictionId, Interest> live = new HashMap<>();
        private final Set<String> told = new TreeSet<>();

        Known(List<DeconflictionEvent> events) {
            for (DeconflictionEvent event : events) {
                if (event instanceof DeconflictionEvent.InterestRegistered registered) {
                    live.put(registered.deconfliction(), Interest.of(registered, null));
                } else {
                    live.computeIfPresent(event.deconfliction(), (id, interest) -> interest.after(event));
                }
                pairs();
            }
        }

        /** Of what is over by now it may have come too late. */
        private Set<String> toldWhoAreLeft() {
            return told.stream()
                    .filter(each -> live.keySet().stream().anyMatch(id -> each.split(" ")[1].equals(id.toString())))
                    .collect(Collectors.toSet());
        }

        private void pairs() {
            for (Interest one : live.values()) {
                for (Interest other : live.values()) {
                    Set<String> common = one.tokens().stream()
                            .filter(other.tokens()::contains)
                            .collect(Collectors.toSet());
                    if (!one.agency().equals(other.agency()) && !common.isEmpty()) {
                        told.add("met " + one.id());
                        if (one.contact() != null && other.contact() != null) {
                            told.add("opened %s %s".formatted(one.id(), other.agency()));
                        }
                    }
                }
            }
        }
    }

    private static UUID id(int matter) {
        return new UUID(389, matter);
    }
}
