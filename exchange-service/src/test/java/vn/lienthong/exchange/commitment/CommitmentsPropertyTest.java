package vn.lienthong.exchange.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentCommand.TakeBackCall;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CallTakenBack;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsEnded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsReviewed;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.exchange.commitment.CommitmentState.Over;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.registry.calendar.Counting;

/**
 * Anybody says anything in any order, some of it twice, while time goes on, everything is away for months, the agreement ends and a
 * party leaves. What holds of every matter with clocks, {@link vn.lienthong.exchange.task.TimedLife} asserts at each step: the state
 * is the fold of the log, time brings events in order, nobody who may not see it learns anything.
 */
class CommitmentsPropertyTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(Regulation.OFFICE, Regulation.MARKET, new AgencyCode("TAX"), new AgencyCode("MS-15"));
    private static final Instant MORNING = Instant.parse("2026-11-02T02:00:00Z");

    @TestFactory
    Stream<DynamicTest> whatIsOwedHasAClockOrIsOverdueUntilItIsDoneOnce() {
        return Seeds.each(150, random -> {
            Regulation regulation = Regulation.national(MORNING.plus(Duration.ofDays(random.nextInt(400))));
            for (int step = 0; step < 60; step++) {
                happen(random, regulation);
                holds(regulation);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameStepsLeadToTheSameEvents() {
        return Seeds.each(30, random -> {
            long seed = random.nextLong();

            assertThat(played(seed)).isEqualTo(played(seed));
        });
    }

    private static List<CommitmentEvent> played(long seed) {
        Random random = new Random(seed);
        Regulation regulation = Regulation.national(MORNING);
        for (int step = 0; step < 30; step++) {
            happen(random, regulation);
        }
        return regulation.life().events();
    }

    private static void happen(Random random, Regulation regulation) {
        Instant now = regulation.life().now();
        switch (random.nextInt(12)) {
            case 0 -> regulation.life().wait(now.plus(Duration.ofHours(random.nextInt(2000))));
            case 1 -> regulation.life().sleep(now.plus(Duration.ofDays(random.nextInt(200))));
            case 2 -> {
                if (random.nextInt(12) == 0) {
                    regulation.end(Counting.day(now).plusDays(random.nextInt(-5, 60)));
                    kept(regulation);
                }
            }
            case 3 -> {
                if (random.nextInt(4) == 0) {
                    regulation.leaves(
                            "qltt",
                            random.nextBoolean() ? null : Counting.day(now).plusDays(random.nextInt(-20, 60)));
                    kept(regulation);
                }
            }
            default -> say(random, regulation, anything(random, regulation, now));
        }
    }

    /** The standing office has what is followed brought in line with what the directory says now. */
    private static void kept(Regulation regulation) {
        regulation.life().command(Regulation.OFFICE, new KeepCommitments(regulation.id(), regulation.code()));
        nobodyIsSpared(regulation);
    }

    private static void say(Random random, Regulation regulation, CommitmentCommand command) {
        AgencyCode by = random.nextInt(4) == 0 ? one(random, AGENCIES) : one(random, AGENCIES.subList(0, 2));
        regulation.life().command(by, command);
        if (random.nextInt(5) == 0) {
            regulation.life().command(by, command);
        }
    }

    private static CommitmentCommand anything(Random random, Regulation regulation, Instant now) {
        List<String> owed =
                new ArrayList<>(Evolving.kept(regulation.life().state()).owed().keySet());
        owed.add("report-3/1999-01/DMSD");
        return switch (random.nextInt(6)) {
            case 0 -> new KeepCommitments(regulation.id(), regulation.code());
            case 1, 2 ->
                new CallForCommitment(
                        regulation.id(),
                        one(random, List.of(CommitmentKind.values())),
                        1 + random.nextInt(6),
                        "Cần ngay.",
                        now.plus(Duration.ofHours(random.nextInt(-5, 500))));
            case 3 -> new TakeBackCall(regulation.id(), one(random, owed), "Không cần nữa.");
            default -> new FulfilCommitment(regulation.id(), one(random, owed), "Đã gửi.", null);
        };
    }

    private static void holds(Regulation regulation) {
        List<CommitmentEvent> events = regulation.life().events();
        if (regulation.life().state() instanceof Over) {
            assertThat(regulation.life().wakesAt()).isEmpty();
            assertThat(count(events, CommitmentsEnded.class))
                    .as("each end has its beginning")
                    .isEqualTo(count(events, CommitmentsBegan.class));
            assertThat(vn.lienthong.views.watch.Owing.after(events)).isEmpty();
            return;
        }
        Kept kept = (Kept) regulation.life().state();
        assertThat(regulation.life().wakesAt()).as("the regulation has rounds").isPresent();
        kept.owed().values().forEach(owing -> {
            boolean late = !regulation.life().now().isBefore(owing.duty().dueAt());
            assertThat(owing.stage() == Owing.Stage.OVERDUE)
                    .as("overdue at its time, and not before: %s", owing)
                    .isEqualTo(late);
        });
        assertThat(vn.lienthong.views.watch.Owing.after(events))
                .as("the watch")
                .isEqualTo(kept.owed().values().stream()
                        .map(CommitmentsPropertyTest::line)
                        .sorted()
                        .toList());
        nothingIsOwedTwiceOrDoneTwice(events);
    }

    /** Whoever is a party today owes what the rounds of today ask for, or has done it: if it was away or the end was put off too. */
    private static void nobodyIsSpared(Regulation regulation) {
        if (!(regulation.life().state() instanceof Kept kept)) {
            return;
        }
        LocalDate today = Counting.day(regulation.life().now());
        Set<String> done = new HashSet<>();
        regulation.life().events().forEach(event -> {
            if (event instanceof CommitmentFulfilled fulfilled) {
                fulfilled.duties().forEach(duty -> done.add(duty.key()));
            }
        });
        if (regulation.agreement().inForceOn(today)) {
            assertThat(new Raising(regulation.get(), regulation.agreement(), today).rounds(null))
                    .allSatisfy(duty -> assertThat(kept.owed().containsKey(duty.key()) || done.contains(duty.key()))
                            .as("%s is owed or done", duty.key())
                            .isTrue());
        }
    }

    private static long count(List<CommitmentEvent> events, Class<?> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    private static String line(Owing owing) {
        String duty = switch (owing.duty().kind()) {
            case REPORT -> "hand_in_report";
            case MEETING -> "hold_meeting";
            case RELEASE -> "agree_release";
            case SHARE -> "make_share";
        };
        boolean silent = owing.duty().kind() == CommitmentKind.RELEASE && owing.stage() == Owing.Stage.OVERDUE;
        return vn.lienthong.views.watch.Owing.line(
                duty, owing.duty().by(), owing.duty().dueAt(), silent, false);
    }

    private static void nothingIsOwedTwiceOrDoneTwice(List<CommitmentEvent> events) {
        Set<String> calls = new HashSet<>();
        Set<String> done = new HashSet<>();
        Set<String> open = new HashSet<>();
        Set<String> overdue = new HashSet<>();
        for (CommitmentEvent event : events) {
            switch (event) {
                case CommitmentsBegan began -> begin(began.duties(), calls, done, open);
                case CommitmentsReviewed reviewed -> {
                    end(reviewed.dropped(), open);
                    overdue.removeAll(keys(reviewed.dropped()));
                    begin(reviewed.added(), calls, done, open);
                }
                case CommitmentCalled called -> begin(called.duties(), calls, done, open);
                case CommitmentFulfilled fulfilled -> {
                    end(fulfilled.duties(), open);
                    done.addAll(keys(fulfilled.duties()));
                }
                case CallTakenBack back -> end(List.of(back.duty()), open);
                case CommitmentReminded reminded -> {
                    assertThat(open).contains(reminded.duty().key());
                    assertThat(!reminded.overdue()
                                    || overdue.add(reminded.duty().key()))
                            .as("overdue is said once")
                            .isTrue();
                    assertThat(reminded.at())
                            .isAfterOrEqualTo(
                                    reminded.overdue()
                                            ? reminded.duty().dueAt()
                                            : reminded.duty().warnAt());
                }
                case CommitmentsEnded ended -> {
                    end(ended.undone(), open);
                    overdue.removeAll(keys(ended.undone()));
                }
            }
        }
    }

    private static List<String> keys(List<Commitment> duties) {
        return duties.stream().map(Commitment::key).toList();
    }

    /** A round is raised again only for who was away meanwhile and had not done it; a call never. */
    private static void begin(List<Commitment> duties, Set<String> calls, Set<String> done, Set<String> open) {
        duties.forEach(duty -> {
            assertThat(open.add(duty.key())).as("%s is owed once", duty.key()).isTrue();
            assertThat(done).as("what was done is not owed again").doesNotContain(duty.key());
            assertThat(duty.round() != null || calls.add(duty.key()))
                    .as("%s is called for once", duty.key())
                    .isTrue();
        });
    }

    private static void end(List<Commitment> duties, Set<String> open) {
        duties.forEach(duty ->
                assertThat(open.remove(duty.key())).as("%s is owed", duty.key()).isTrue());
    }

    private static <T> T one(Random random, List<T> some) {
        return Objects.requireNonNull(some.get(random.nextInt(some.size())));
    }
}
