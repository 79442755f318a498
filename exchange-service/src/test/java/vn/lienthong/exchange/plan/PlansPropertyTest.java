package vn.lienthong.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.task.OnTheLog;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.watch.OwedTasks;
import vn.lienthong.views.watch.Owing;

/** Any agencies say anything of a plan in any order, some of it twice, and time goes on between. What holds for every matter, {@link TimedLife} asserts. */
class PlansPropertyTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(Drafts.MARKET, Drafts.POLICE, Drafts.BORDER, Drafts.OFFICE, Drafts.STRANGER);

    @TestFactory
    Stream<DynamicTest> noOpinionTaskOrReviewIsOwedWithoutAClockOrAnEnd() {
        return Seeds.each(200, random -> {
            var plan = Drafts.aPlan();
            for (Said said : anything(random)) {
                plan.command(said.by(), said.content());
                owesNothingForEver(plan);
                if (random.nextInt(5) == 0) {
                    plan.wait(plan.now().plusSeconds(random.nextInt(1, 8 * 86_400)));
                    owesNothingForEver(plan);
                }
            }
            plan.sleep(Instant.parse("2029-01-01T00:00:00Z"));
            assertThat(plan.wakesAt()).isEmpty();
            assertThat(plan.events().stream().filter(PlanIssued.class::isInstance))
                    .as("issued once")
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> isNeverIssuedWhileAnOpinionIsAwaitedOrOverADissentWithoutAReason() {
        return Seeds.each(100, random -> {
            var plan = Drafts.aPlan();
            anything(random).forEach(said -> plan.command(said.by(), said.content()));

            PlanState before = new None();
            for (PlanEvent event : plan.events()) {
                if (event instanceof PlanIssued issued && before instanceof Consulted consulted) {
                    assertThat(consulted.consultation().awaited()).isEmpty();
                    assertThat(issued.dissenting())
                            .isEqualTo(consulted.consultation().dissenting());
                    assertThat(issued.silent())
                            .isEqualTo(consulted.consultation().silent());
                    assertThat(issued.dissenting().isEmpty() || issued.because() != null)
                            .isTrue();
                }
                before = PlanFold.after(before, event);
            }
        });
    }

    /** As the watch tells it. */
    private static List<String> owed(PlanState state) {
        return switch (state) {
            case None none -> List.of();
            case Reviewed reviewed -> List.of();
            case Cancelled cancelled -> List.of();
            case Drafted drafted -> List.of(Owing.line("finish", drafted.frame().lead(), null));
            case Consulted consulted -> opinions(consulted);
            case Issued issued -> {
                Stream<String> interim = issued.course().interim().stream()
                        .map(clock -> Owing.line(
                                "interim_review",
                                issued.frame().lead(),
                                clock.deadline().dueAt()));
                Stream<String> last = Stream.of(Owing.line(
                        "final_review",
                        issued.frame().lead(),
                        issued.course().last().deadline().dueAt()));
                yield OwedTasks.and(
                        issued.course().tasks(), Stream.concat(interim, last).toArray(String[]::new));
            }
        };
    }

    private static List<String> opinions(Consulted consulted) {
        List<String> owed = consulted.consultation().opinions().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Opinion.Given))
                .map(entry -> "give_opinion " + entry.getKey()
                        + (entry.getValue() instanceof Opinion.Silent ? " silent" : ""))
                .sorted()
                .toList();
        return owed.isEmpty() ? List.of(Owing.line("finish", consulted.frame().lead(), null)) : owed;
    }

    /** A silent opinion keeps no deadline in the state: those of opinions are left out. */
    private static String withoutLimit(String line) {
        return line.startsWith("give_opinion") ? line.replaceFirst(" \\d{4}-\\S+", "") : line;
    }

    private static void owesNothingForEver(TimedLife<PlanCommand, PlanEvent, PlanState> plan) {
        assertThat(Owing.after(plan.events()).stream().map(PlansPropertyTest::withoutLimit))
                .as("the watch")
                .containsExactlyInAnyOrderElementsOf(owed(plan.state()));
        Explanation explanation = PlanLife.explained(plan);
        assertThat(Owing.grounds(
                        plan.events(), Counting.day(plan.events().getLast().at())))
                .as("the grounds that the watch names")
                .containsAll(Owing.grounds(explanation));
        switch (plan.state()) {
            case None none -> {}
            case Drafted drafted -> assertThat(plan.wakesAt()).isEmpty();
            case Cancelled cancelled -> assertThat(plan.wakesAt()).isEmpty();
            case Consulted consulted ->
                assertThat(plan.wakesAt().isPresent())
                        .isEqualTo(!consulted.consultation().awaited().isEmpty());
            case Issued issued -> {
                assertThat(plan.wakesAt().isPresent() || issued.course().last().overdue())
                        .isTrue();
                issued.course().tasks().open().values().forEach(task -> {
                    if (task instanceof Task.Owed) {
                        assertThat(plan.wakesAt().isPresent()
                                        || task.assignment().clock().overdue())
                                .isTrue();
                    }
                });
            }
            case Reviewed reviewed -> {
                assertThat(plan.wakesAt()).isEmpty();
                assertThat(reviewed.last().course().tasks().open()).isEmpty();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> hasOneOutcomeForEachCommandHoweverOftenAndInWhateverOrderItComes(@TempDir Path state) {
        return Seeds.each(6, random -> {
            List<OnTheLog.Sent<PlanCommand>> sent = anything(random).stream()
                    .map(said -> new OnTheLog.Sent<>(said.by(), said.content()))
                    .toList();

            OnTheLog.effectsEachCommandOnce(
                    new Plans(Shipped.DIRECTORY), sent, Set.copyOf(AGENCIES), state.resolve("seed"), random);
        });
    }

    private record Said(AgencyCode by, PlanCommand content) {}

    private static List<Said> anything(Random random) {
        List<Said> said = new ArrayList<>();
        said.add(new Said(Drafts.MARKET, new DraftPlan(new Drafts.Terms().made())));
        said.add(new Said(Drafts.MARKET, Drafts.consult(Drafts.POLICE, Drafts.BORDER)));
        int count = 10 + random.nextInt(60);
        while (said.size() < count) {
            said.add(random.nextInt(6) == 0 ? any(random, said) : one(random, said.size() < 20));
        }
        return said;
    }

    private static Said one(Random random, boolean early) {
        int task = 1 + random.nextInt(4);
        int revision = 1 + random.nextInt(2);
        AgencyCode anyone = any(random, AGENCIES);
        LocalDate day = LocalDate.of(2026, 11, 23).plusDays(random.nextInt(120));
        return switch (random.nextInt(early ? 8 : 17)) {
            case 0 -> new Said(anyone, Drafts.consult(any(random, AGENCIES)));
            case 1, 2, 3 -> new Said(anyone, Drafts.agree(revision));
            case 4 -> new Said(anyone, Drafts.dissent(revision));
            case 5 ->
                new Said(
                        Drafts.MARKET,
                        Drafts.revise(new Drafts.Terms()
                                .purpose("Bản " + random.nextInt(3))
                                .made()));
            case 6, 7 -> new Said(Drafts.MARKET, Drafts.issue(random.nextBoolean() ? null : "Giữ tiến độ."));
            case 8, 9 ->
                new Said(
                        Drafts.MARKET,
                        Drafts.assign(anyone, Drafts.MORNING.plusSeconds(random.nextInt(1, 120 * 86_400))));
            case 10 -> new Said(anyone, Drafts.accept(task));
            case 11 -> new Said(anyone, Drafts.report(task, random.nextBoolean()));
            case 12 -> new Said(anyone, Drafts.judge(task, any(random, List.of(TaskVerdict.values()))));
            case 13 -> new Said(anyone, Drafts.urge(task));
            case 14 -> new Said(Drafts.MARKET, Drafts.review(any(random, List.of(ReviewKind.values())), day));
            case 15 -> new Said(anyone, Drafts.add(anyone));
            default -> new Said(anyone, random.nextInt(6) == 0 ? Drafts.cancel() : Drafts.agree(revision));
        };
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
