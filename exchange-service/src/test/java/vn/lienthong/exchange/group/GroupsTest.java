package vn.lienthong.exchange.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.group.Teams.COMMITTEE;
import static vn.lienthong.exchange.group.Teams.FIRST;
import static vn.lienthong.exchange.group.Teams.LAST;
import static vn.lienthong.exchange.group.Teams.MARKET;
import static vn.lienthong.exchange.group.Teams.OFFICE;
import static vn.lienthong.exchange.group.Teams.POLICE;
import static vn.lienthong.exchange.group.Teams.STRANGER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupDuty;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.GroupReminded;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.watch.Owing;

class GroupsTest {
    private static final Instant DUE = Instant.parse("2026-12-20T10:00:00Z");

    @Test
    @Clause({"S0-16", "S2-15"})
    void isProposedByAnyAgencyAndDecidedByTheCommittee() {
        var group = Teams.aGroup();
        group.accepted(MARKET, Teams.propose(COMMITTEE, null));
        assertThat(group.audience()).containsExactlyInAnyOrder(MARKET, COMMITTEE, OFFICE);

        assertThat(group.refused(MARKET, Teams.grant()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        var granted = (ProposalGranted) group.accepted(COMMITTEE, Teams.grant()).getFirst();

        assertThat(granted.code()).isEqualTo(Teams.GROUP.handlingCode());
        assertThat(group.state()).isInstanceOf(Working.class);
        assertThat(group.audience()).contains(MARKET, POLICE, OFFICE);
    }

    @Test
    void mayBeDeclined() {
        var group = Teams.aGroup();
        group.accepted(MARKET, Teams.propose(COMMITTEE, null));

        group.accepted(COMMITTEE, Teams.decline());

        assertThat(group.state()).isInstanceOf(Declined.class);
        assertThat(group.wakesAt()).isEmpty();
        assertThat(group.refused(COMMITTEE, Teams.grant()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void remindsOfAProposalThatIsNotDecidedOn() {
        var group = Teams.aGroup();
        group.accepted(MARKET, Teams.propose(COMMITTEE, Teams.MORNING.plus(Duration.ofDays(5))));

        group.wait(Teams.MORNING.plus(Duration.ofDays(6)));

        assertThat(group.events())
                .filteredOn(GroupReminded.class::isInstance)
                .extracting(
                        GroupEvent::by,
                        event -> ((GroupReminded) event).duty(),
                        event -> ((GroupReminded) event).overdue())
                .containsExactly(
                        tuple(COMMITTEE, GroupDuty.DECISION, false), tuple(COMMITTEE, GroupDuty.DECISION, true));
        assertThat(group.wakesAt()).isEmpty();
    }

    @Test
    @Clause({"S2-15", "S2-82"})
    void isSetUpByTheCommitteeOfTheProvinceAndByNobodyBelow() {
        assertThat(Teams.aGroup().refused(POLICE, Teams.establish()))
                .extracting(Reason::code, Reason::basis)
                .containsExactly(tuple(ReasonCode.NOT_YOURS, Rule.COMMITTEE_TEAMS.own()));
        assertThat(Teams.aGroup().refused(new AgencyCode("SC389-01"), Teams.establish()))
                .extracting(Reason::pointer, Reason::basis)
                .containsExactly(tuple("/charter/areas", Rule.IN_THE_PROVINCE.own()));
        Teams.aGroup().accepted(COMMITTEE, Teams.establish());
        Teams.aGroup().accepted(OFFICE, Teams.establish());
    }

    @Test
    void hasAHandlingCodeThatFollowsFromItsId() {
        var group = Teams.aGroup();

        var set =
                (GroupEstablished) group.accepted(COMMITTEE, Teams.establish()).getFirst();

        assertThat(set.code()).matches("TCT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(new GroupId(UUID.fromString("7d1f0c3b-9a48-3e15-a6c2-1b0d9e8f7a65")).handlingCode())
                .isEqualTo("TCT-FMFG-REWT");
    }

    @Test
    void endsByItselfWithItsLastDayAfterAWarningToAll() {
        var group = Teams.atWork();
        Instant end = Instant.parse("2027-02-28T16:59:59Z");

        group.wait(end.minusSeconds(1));
        assertThat(group.events()).hasSize(2).last().isInstanceOf(GroupReminded.class);
        assertThat(group.told(group.events().getLast())).contains(COMMITTEE, MARKET, POLICE, OFFICE);
        group.wait(end);

        assertThat(group.state()).isInstanceOf(Ended.class);
        assertThat(group.events()).last().isInstanceOfSatisfying(GroupEnded.class, ended -> {
            assertThat(ended.at()).isEqualTo(end);
            assertThat(ended.reason()).isNull();
        });
    }

    @Test
    void catchesUpInOrderAfterItWasAway() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));

        group.sleep(Instant.parse("2027-06-01T00:00:00Z"));

        assertThat(group.events().stream()
                        .skip(2)
                        .map(event -> MessageTypes.of(event).name()))
                .containsExactly(
                        "vn.lienthong.group.task-reminded.v1",
                        "vn.lienthong.group.ended.v1",
                        "vn.lienthong.group.reminded.v1");
        assertThat(group.wakesAt()).isEmpty();
    }

    @Test
    void isExtendedByDecisionAndThenEndsLater() {
        var group = Teams.atWork();

        group.accepted(COMMITTEE, Teams.extend(LocalDate.of(2027, 3, 31)));
        group.wait(Instant.parse("2027-03-31T16:59:58Z"));
        assertThat(group.state()).isInstanceOf(Working.class);
        group.wait(Instant.parse("2027-03-31T16:59:59Z"));

        assertThat(group.state()).isInstanceOf(Ended.class);
        assertThat(group.refused(COMMITTEE, Teams.extend(LocalDate.of(2027, 5, 1))))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    @Clause("S1-06")
    void tellsOwnerHeadAndOverseersOfATaskThatRunsOut() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        group.accepted(POLICE, Teams.accept(1));
        group.accepted(COMMITTEE, Teams.urge(1));

        group.wait(DUE);

        assertThat(Reminders.of(group.events()))
                .extracting(TaskStep.Reminded::overdue)
                .containsExactly(false, true);
        assertThat(group.told(group.events().getLast())).containsExactlyInAnyOrder(POLICE, COMMITTEE, OFFICE);
    }

    @Test
    @Clause("S1-11")
    void keepsWhatIsOnItsListAfterItsEndUntilItIsSettled() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        group.accepted(POLICE, Teams.accept(1));
        group.wait(Instant.parse("2027-03-01T00:00:00Z"));

        assertThat(group.refused(COMMITTEE, Teams.figures()))
                .extracting(Reason::basis)
                .containsExactly(Rule.TO_THE_END.own());
        assertThat(group.refused(COMMITTEE, Teams.assign(POLICE, DUE)))
                .extracting(Reason::code)
                .contains(ReasonCode.ILLEGAL_TRANSITION);
        group.accepted(POLICE, Teams.report(1, true));
        group.accepted(COMMITTEE, Teams.judge(1, TaskVerdict.CONFIRMED));
        group.accepted(COMMITTEE, Teams.figures());

        assertThat(group.state()).isInstanceOf(Accounted.class);
        assertThat(group.events().getLast())
                .extracting("tallies")
                .isEqualTo(List.of(new TaskTally(POLICE, 1, 1, 1, 0)));
    }

    @Test
    void sendsATaskBackAndTakesItsClockUpAgain() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        group.accepted(POLICE, Teams.accept(1));
        group.accepted(POLICE, Teams.report(1, true));
        group.wait(DUE.plusSeconds(60));
        assertThat(Reminders.of(group.events())).isEmpty();

        group.accepted(COMMITTEE, Teams.judge(1, TaskVerdict.SENT_BACK));
        group.wait(group.now());

        assertThat(Reminders.last(group.events()).overdue()).isTrue();
    }

    @Test
    void letsNoMemberGoThatStillOwesATask() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        List<GroupMember> without = Teams.members().subList(0, 2);

        assertThat(group.refused(COMMITTEE, Teams.change(without)))
                .extracting(Reason::pointer, Reason::basis)
                .containsExactly(tuple("/members", Rule.TO_THE_END.own()));
        group.accepted(COMMITTEE, Teams.judge(1, TaskVerdict.WITHDRAWN));
        group.accepted(COMMITTEE, Teams.change(without));

        assertThat(group.audience()).contains(POLICE);
        assertThat(group.refused(COMMITTEE, Teams.assign(POLICE, DUE)))
                .extracting(Reason::pointer)
                .containsExactly("/content/owner");
    }

    /** State, explanation and watch name the same. */
    @Test
    void leavesTheOpenTasksToANewHead() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));
        group.accepted(POLICE, Teams.accept(1));
        group.accepted(POLICE, Teams.report(1, true));

        group.accepted(COMMITTEE, Teams.change(Teams.headedBy(MARKET)));

        assertThat(((Working) group.state()).body().tasks().open().values())
                .extracting(task -> task.assignment().givenBy())
                .containsExactly(MARKET, MARKET);
        assertThat(GroupLife.explained(group).next())
                .extracting(Next::turn, Next::command)
                .contains(tuple(MARKET, "vn.lienthong.group.judge-task.v1"));
        assertThat(Owing.after(group.events())).contains(Owing.line("judge_task", MARKET, null));
        assertThat(group.refused(COMMITTEE, Teams.judge(1, TaskVerdict.CONFIRMED)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        group.accepted(MARKET, Teams.judge(1, TaskVerdict.SENT_BACK));
        group.accepted(MARKET, Teams.judge(2, TaskVerdict.WITHDRAWN));
    }

    @Test
    void owesTheFiguresByTheDayThatItsDecisionStatesEvenIfItEndsEarly() {
        LocalDate stated = LAST.plusDays(10);
        var group = Teams.aGroup();
        group.accepted(COMMITTEE, Teams.establish(Teams.charter(Teams.members(), new PlanPeriod(FIRST, LAST), stated)));
        var other = Teams.atWork();

        GroupEnded ended = (GroupEnded) group.accepted(COMMITTEE, Teams.end()).getFirst();
        GroupEnded unstated =
                (GroupEnded) other.accepted(COMMITTEE, Teams.end()).getFirst();

        assertThat(ended.figures().dueAt()).isEqualTo(Counting.lastSecond(stated));
        assertThat(ended.figures().byDefault()).isFalse();
        assertThat(unstated.figures().dueAt()).isEqualTo(Instant.parse("2026-12-23T16:59:59Z"));
        assertThat(unstated.figures().byDefault()).isTrue();
    }

    @Test
    @Clause("S1-04")
    void refusesABadCharterForEveryReasonAtOnce() {
        var members = List.of(
                Teams.member(COMMITTEE, "Phó Trưởng ban", GroupRole.HEAD),
                Teams.member(MARKET, "Chi cục trưởng", GroupRole.HEAD),
                Teams.member(MARKET, "chi cục trưởng ", GroupRole.MEMBER),
                Teams.member(new AgencyCode("OLD-TAX"), "Vụ trưởng", GroupRole.MEMBER),
                new GroupMember(POLICE, "Phó Giám đốc", GroupRole.DEPUTY, 2));
        var charter = Teams.charter(members, new PlanPeriod(LAST, FIRST.minusMonths(2)), LAST.plusYears(3));

        assertThat(Teams.aGroup().refused(COMMITTEE, Teams.establish(charter)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactlyInAnyOrder(
                        tuple(ReasonCode.SCHEMA, "/charter/members"),
                        tuple(ReasonCode.SCHEMA, "/charter/members/2"),
                        tuple(ReasonCode.UNKNOWN_AGENCY, "/charter/members/3/agency"),
                        tuple(ReasonCode.SCHEMA, "/charter/members/4/persons"),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/charter/period/to"),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/charter/period/to"),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/charter/figuresBy"));
    }

    @Test
    void refusesAGroupForYearsOneBeforeItsDecisionAndADecisionFromTheFuture() {
        var years = Teams.charter(Teams.members(), new PlanPeriod(FIRST, FIRST.plusYears(4)), null);
        var early = Teams.charter(Teams.members(), new PlanPeriod(FIRST.minusMonths(3), LAST), null);
        var future = new GroupCommand.EstablishGroup(null, Teams.charter(), Teams.decision(LAST));

        assertThat(Teams.aGroup().refused(COMMITTEE, Teams.establish(years)))
                .extracting(Reason::pointer)
                .containsExactly("/charter/period/to");
        assertThat(Teams.aGroup().refused(COMMITTEE, Teams.establish(early)))
                .extracting(Reason::pointer, Reason::basis)
                .containsExactly(tuple("/decision/signedOn", Rule.BY_DECISION.own()));
        assertThat(Teams.aGroup().refused(COMMITTEE, future))
                .extracting(Reason::pointer)
                .containsExactly("/decision/signedOn");
    }

    @Test
    void refusesTasksOutsideThePeriodForStrangersAndByOthersThanTheHead() {
        var group = Teams.atWork();

        assertThat(group.refused(MARKET, Teams.assign(STRANGER, Instant.parse("2027-03-05T00:00:00Z"))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactlyInAnyOrder(
                        tuple(ReasonCode.NOT_YOURS, null),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt"),
                        tuple(ReasonCode.SCHEMA, "/content/owner"));
        assertThat(group.refused(COMMITTEE, Teams.assign(POLICE, Teams.MORNING)))
                .extracting(Reason::pointer)
                .containsExactly("/content/dueAt");
        assertThat(group.refused(POLICE, Teams.accept(7)))
                .extracting(Reason::pointer)
                .containsExactly("/task");
        assertThat(group.refused(STRANGER, Teams.accept(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NO_SUCH_MATTER);
    }

    @Test
    void refusesEveryStepOfATaskThatItsStateDoesNotAllow() {
        TimedLife<GroupCommand, GroupEvent, GroupState> group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, DUE));

        assertThat(group.refused(POLICE, Teams.report(1, true)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(group.refused(COMMITTEE, Teams.judge(1, TaskVerdict.CONFIRMED)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(group.refused(MARKET, Teams.accept(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        assertThat(group.refused(MARKET, Teams.urge(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        group.accepted(OFFICE, Teams.urge(1));
        group.accepted(COMMITTEE, Teams.judge(1, TaskVerdict.WITHDRAWN));
        assertThat(group.refused(COMMITTEE, Teams.urge(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }
}
