package vn.lienthong.exchange.group;

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
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.OnTheLog;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.watch.OwedTasks;
import vn.lienthong.views.watch.Owing;

/** Any agencies say anything of a group in any order, some of it twice, and time goes on between. What holds for every matter, {@link TimedLife} asserts. */
class GroupsPropertyTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(Teams.COMMITTEE, Teams.MARKET, Teams.POLICE, Teams.OFFICE, Teams.STRANGER);

    @TestFactory
    Stream<DynamicTest> nothingIsOwedWithoutAClockOrAnEnd() {
        return Seeds.each(200, random -> {
            var group = Teams.aGroup();
            for (Said said : anything(random)) {
                group.command(said.by(), said.content());
                owesNothingForEver(group);
                if (random.nextInt(4) == 0) {
                    goOn(group, random);
                    owesNothingForEver(group);
                }
            }
            group.sleep(Instant.parse("2029-01-01T00:00:00Z"));
            assertThat(group.wakesAt()).isEmpty();
            assertThat(group.state()).isNotInstanceOf(Working.class);
            assertThat(group.events().stream().filter(GroupEnded.class::isInstance))
                    .as("ended once")
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameIsSaidTheSameAgainAfterARestart() {
        return Seeds.each(50, random -> {
            List<Said> said = anything(random);

            assertThat(told(said)).isEqualTo(told(said));
        });
    }

    private static List<GroupEvent> told(List<Said> said) {
        var group = Teams.aGroup();
        said.forEach(one -> group.command(one.by(), one.content()));
        return group.events();
    }

    /** While a group is at work its end is set; whatever is owed has a clock that runs, or has said that it is overdue. */
    private static void owesNothingForEver(TimedLife<GroupCommand, GroupEvent, GroupState> group) {
        assertThat(Owing.after(group.events())).as("the watch").isEqualTo(owed(group.state()));
        assertThat(Owing.grounds(
                        group.events(), Counting.day(group.events().getLast().at())))
                .as("the grounds that the watch names")
                .containsAll(Owing.grounds(GroupLife.explained(group)));
        switch (group.state()) {
            case None none -> {}
            case Declined declined -> assertThat(group.wakesAt()).isEmpty();
            case Proposed proposed ->
                assertThat(group.wakesAt().isPresent() || proposed.decision().overdue())
                        .isTrue();
            case Working working -> {
                assertThat(group.wakesAt()).isPresent();
                tasks(working.body(), working.body().tasks().wakesAt().isPresent());
            }
            case Ended ended -> {
                assertThat(group.wakesAt().isPresent() || ended.body().figures().overdue())
                        .isTrue();
                tasks(ended.body(), true);
            }
            case Accounted accounted -> {
                assertThat(group.wakesAt()).isEmpty();
                assertThat(accounted.body().tasks().open()).isEmpty();
            }
        }
    }

    /** As the watch tells it. */
    private static List<String> owed(GroupState state) {
        return switch (state) {
            case None none -> List.of();
            case Declined declined -> List.of();
            case Accounted accounted -> List.of();
            case Proposed proposed ->
                List.of(Owing.line(
                        "decide_proposal",
                        proposed.to(),
                        proposed.decision().deadline().dueAt()));
            case Working working ->
                OwedTasks.and(
                        working.body().tasks(),
                        Owing.line(
                                "end_group",
                                working.body().founder(),
                                working.end().deadline().dueAt()));
            case Ended ended ->
                OwedTasks.and(
                        ended.body().tasks(),
                        Owing.line(
                                "report_figures",
                                ended.body().head(),
                                ended.body().figures().deadline().dueAt()));
        };
    }

    private static void tasks(GroupState.Body body, boolean clocked) {
        body.tasks().open().values().forEach(task -> {
            if (task instanceof Task.Owed) {
                assertThat(clocked || task.assignment().clock().overdue()).isTrue();
            }
        });
    }

    private static void goOn(TimedLife<GroupCommand, GroupEvent, GroupState> group, Random random) {
        Instant later = group.now().plusSeconds(random.nextInt(1, 20 * 86_400));
        if (random.nextBoolean()) {
            group.wait(later);
        } else {
            group.sleep(later);
        }
    }

    @TestFactory
    Stream<DynamicTest> hasOneOutcomeForEachCommandHoweverOftenAndInWhateverOrderItComes(@TempDir Path state) {
        return Seeds.each(6, random -> {
            List<OnTheLog.Sent<GroupCommand>> sent = anything(random).stream()
                    .map(said -> new OnTheLog.Sent<>(said.by(), said.content()))
                    .toList();

            OnTheLog.effectsEachCommandOnce(
                    new Groups(Shipped.DIRECTORY), sent, Set.copyOf(AGENCIES), state.resolve("seed"), random);
        });
    }

    private record Said(AgencyCode by, GroupCommand content) {}

    private static List<Said> anything(Random random) {
        List<Said> said = new ArrayList<>();
        boolean proposed = random.nextBoolean();
        said.add(
                proposed
                        ? new Said(Teams.MARKET, Teams.propose(Teams.COMMITTEE, null))
                        : new Said(Teams.COMMITTEE, Teams.establish()));
        int count = 10 + random.nextInt(50);
        while (said.size() < count) {
            boolean again = random.nextInt(6) == 0;
            said.add(again ? any(random, said) : one(random, proposed));
        }
        return said;
    }

    private static Said one(Random random, boolean proposed) {
        int task = 1 + random.nextInt(4);
        AgencyCode anyone = any(random, AGENCIES);
        return switch (random.nextInt(16)) {
            case 0 -> new Said(Teams.COMMITTEE, proposed ? Teams.grant() : Teams.establish());
            case 1 -> new Said(anyone, random.nextInt(5) == 0 ? Teams.decline() : Teams.grant());
            case 2 ->
                random.nextBoolean()
                        ? new Said(anyone, Teams.change(Teams.members().subList(0, 1 + random.nextInt(3))))
                        : new Said(Teams.COMMITTEE, Teams.change(Teams.headedBy(any(random, Teams.PARTS))));
            case 3 -> new Said(anyone, Teams.extend(LocalDate.of(2027, 3, 1 + random.nextInt(28))));
            case 4 -> new Said(anyone, random.nextInt(8) == 0 ? Teams.end() : Teams.figures());
            case 5, 6, 7 ->
                new Said(
                        Teams.COMMITTEE,
                        Teams.assign(anyone, Teams.MORNING.plusSeconds(random.nextInt(1, 120 * 86_400))));
            case 8, 9 -> new Said(anyone, Teams.accept(task));
            case 10, 11 -> new Said(anyone, Teams.report(task, random.nextBoolean()));
            case 12, 13 -> new Said(anyone, Teams.judge(task, any(random, List.of(TaskVerdict.values()))));
            case 14 -> new Said(anyone, Teams.urge(task));
            default -> new Said(Teams.COMMITTEE, Teams.figures());
        };
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
