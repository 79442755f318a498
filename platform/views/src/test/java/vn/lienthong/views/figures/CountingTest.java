package vn.lienthong.views.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.views.figures.Figures.ByAgency;
import vn.lienthong.views.figures.Figures.CaseFiles;
import vn.lienthong.views.figures.Figures.Compared;
import vn.lienthong.views.figures.Figures.Requests;
import vn.lienthong.views.figures.Figures.Tips;

class CountingTest {
    private static final CodeLists WORDS = CodeLists.load();
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final AgencyCode HEAD = new AgencyCode("SC389-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final UUID ID = new UUID(0x389L, 1);
    private static final CaseFileId CASE = new CaseFileId(ID);
    private static final RequestId REQUEST = new RequestId(ID);
    private static final TipId TIP = new TipId(ID);
    private static final GroupId GROUP = new GroupId(ID);

    @Test
    void isNothingWhereNothingServesIt() {
        Figures figures = Counting.of(HEAD, List.of(), List.of(), true, WORDS);

        assertThat(figures.caseFiles()).isEqualTo(new CaseFiles(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(figures.requests()).isEqualTo(new Requests(0, 0, 0, 0, 0));
        assertThat(figures.tips()).isEqualTo(new Tips(0, 0, 0));
        assertThat(figures.agencies()).isEmpty();
        assertThat(figures.compared()).as("nothing is stated").isEmpty();
    }

    @Test
    void countsACaseFileByTheFactsAndTheDecisionThatStandLast() {
        Figures figures = counted(
                List.of(
                        opened(MARKET, 100L, 7L),
                        amended(250L, 20L),
                        decided(CaseFileOutcome.ADMINISTRATIVE),
                        closed()),
                List.of(opened(POLICE, 30L, null, Measure.CRIMINAL_CASE)),
                List.of(opened(POLICE, 40L, null, Measure.HELD), decided(CaseFileOutcome.CRIMINAL)),
                List.of(opened(MARKET, null, null, Measure.PROSECUTED), decided(CaseFileOutcome.DISMISSED)));

        assertThat(figures.caseFiles()).isEqualTo(new CaseFiles(4, 3, 1, 2, 1, 1, 320L, 1, 20L));
    }

    @Test
    void doesNotCountWhatWasTakenBack() {
        Figures figures =
                counted(List.of(opened(MARKET, 100L, 7L), new CaseFileRetracted(CASE, MARKET, NOW, "Trùng hồ sơ.")));

        assertThat(figures.caseFiles().opened()).isZero();
        assertThat(figures.caseFiles().goodsVnd()).isZero();
        assertThat(figures.agencies()).isEmpty();
    }

    @Test
    void countsRequestsByWhatHasBecomeOfThem() {
        Figures figures = counted(
                List.of(made(), late(EscalationCause.OVERDUE), late(EscalationCause.OVERDUE), closedRequest()),
                List.of(made(), new RequestWithdrawn(REQUEST, MARKET, NOW, "Đã tự rõ.")),
                List.of(made(), late(EscalationCause.SILENCE)));

        assertThat(figures.requests()).isEqualTo(new Requests(3, 1, 1, 1, 1));
    }

    @Test
    void tellsWhoHasBroughtInWhat() {
        TipContent content = new TipContent(Channel.FORM, "Kho", "Xe bốc hàng.", null, null, null, null);
        Figures figures = counted(
                List.of(opened(POLICE, 1L, null)),
                List.of(opened(MARKET, 1L, null)),
                List.of(made()),
                List.of(new TipReceived(TIP, MARKET, NOW, content, List.of(), null), new TipAccepted(TIP, POLICE, NOW)),
                List.of(new TipReceived(TIP, POLICE, NOW, content, List.of(), null)));

        assertThat(figures.agencies()).containsExactly(new ByAgency(MARKET, 1, 1, 1), new ByAgency(POLICE, 1, 0, 1));
        assertThat(figures.tips()).isEqualTo(new Tips(2, 1, 1));
    }

    @Test
    void aTipThatWasSetAsideWaitsForNobodyUntilItIsOpenedAgain() {
        TipContent content = new TipContent(Channel.FORM, "Kho", "Xe bốc hàng.", null, null, null, null);
        MatterEvent received = new TipReceived(TIP, MARKET, NOW, content, List.of(), null);
        MatterEvent aside = new TipSetAside(TIP, MARKET, NOW, Screening.SPAM, null, "Trống.");
        MatterEvent again = new TipReopened(TIP, MARKET, NOW, "Có ảnh.", null, MARKET, false, null);

        assertThat(counted(List.of(received, aside)).tips()).isEqualTo(new Tips(1, 0, 0));
        assertThat(counted(List.of(received, aside, again)).tips()).isEqualTo(new Tips(1, 0, 1));
    }

    @Test
    void setsWhatTheHeadStatesBesideWhatWasCountedAndShowsTheDifference() {
        AfterAction stated = new AfterAction(3, 1, 1, 5, 150L, 7L, "Hoàn thành.");
        List<MatterEvent> own = List.of(
                new GroupEvent.OfTask<>(
                        GROUP,
                        new TaskStep.Assigned(
                                HEAD,
                                NOW,
                                1,
                                new TaskContent("Rà soát kho", "Lập danh sách.", MARKET, null, NOW, null, null),
                                new Deadline(NOW, NOW, false))),
                new FiguresRecorded(GROUP, HEAD, NOW, stated, List.of()));

        Figures figures = Counting.of(
                HEAD, own, List.of(List.of(opened(MARKET, 100L, 7L)), List.of(made()), List.of(made())), false, WORDS);

        assertThat(figures.compared())
                .extracting(Compared::figure, Compared::stated, Compared::counted, Compared::difference)
                .containsExactly(
                        row("cases", 3L, 1L, 2L),
                        row("criminalCases", 1L, 0L, 1L),
                        row("requests", 1L, 2L, -1L),
                        row("persons", 5L, null, null),
                        row("goodsVnd", 150L, 100L, 50L),
                        row("finesVnd", 7L, 7L, 0L));
        assertThat(figures.tasks()).containsExactly(new TaskTally(MARKET, 1, 0, 0, 1));
        assertThat(figures.complete()).isFalse();
    }

    @Test
    void listsAsManyTasksAsItCounts() {
        List<MatterEvent> own = List.of(
                assigned(1, MARKET, FieldActivity.PATROL),
                assigned(2, MARKET, null),
                assigned(3, POLICE, FieldActivity.PATROL),
                happened(new TaskStep.Accepted(MARKET, NOW, 1, null)),
                happened(new TaskStep.Reported(MARKET, NOW, 1, "Xong.", true)),
                happened(new TaskStep.Judged(HEAD, NOW, 1, TaskVerdict.CONFIRMED, null)),
                happened(new TaskStep.Reminded(MARKET, NOW, 2, true, NOW)));
        Figures figures = Counting.of(HEAD, own, List.of(), true, WORDS);

        for (TaskTally tally : figures.tasks()) {
            String owner = tally.agency().value();
            assertThat(tasks(own, Map.of("owner", owner))).hasSize(tally.assigned());
            assertThat(tasks(own, Map.of("owner", owner, "is", "done"))).hasSize(tally.done());
            assertThat(tasks(own, Map.of("owner", owner, "is", "late"))).hasSize(tally.late());
            assertThat(tasks(own, Map.of("owner", owner, "is", "open"))).hasSize(tally.open());
        }
        assertThat(tasks(own, Map.of("activity", "patrol"))).containsExactly(1, 3);
        assertThat(tasks(own, Map.of("activity", "patrol", "is", "done")))
                .hasSize(figures.activities().getFirst().done());
    }

    private static List<Integer> tasks(List<MatterEvent> own, Map<String, String> asked) {
        Map<String, List<String>> given = new HashMap<>();
        asked.forEach((name, value) -> given.put(name, List.of(value)));
        return TaskQuery.of(new Parameters(given)).among(Counting.tasks(own)).stream()
                .map(TaskQuery.Shown::task)
                .toList();
    }

    private static MatterEvent assigned(int number, AgencyCode owner, @Nullable FieldActivity activity) {
        return happened(new TaskStep.Assigned(
                HEAD,
                NOW,
                number,
                new TaskContent("Rà soát kho", "Lập danh sách.", owner, null, NOW, null, activity),
                new Deadline(NOW, NOW, false)));
    }

    private static MatterEvent happened(TaskStep step) {
        return new GroupEvent.OfTask<>(GROUP, step);
    }

    private static Tuple row(String figure, long stated, @Nullable Long counted, @Nullable Long difference) {
        return tuple(figure, stated, counted, difference);
    }

    @SafeVarargs
    private static Figures counted(List<MatterEvent>... histories) {
        return Counting.of(HEAD, List.of(), new ArrayList<>(Arrays.asList(histories)), true, WORDS);
    }

    private static CaseFileOpened opened(
            AgencyCode by, @Nullable Long goodsVnd, @Nullable Long fineVnd, Measure... measures) {
        return new CaseFileOpened(CASE, by, NOW, facts(goodsVnd, fineVnd, measures), List.of(), null, null, null);
    }

    private static CaseFileAmended amended(long goodsVnd, long fineVnd) {
        return new CaseFileAmended(CASE, MARKET, NOW, facts(goodsVnd, fineVnd), "Giám định lại.");
    }

    private static CaseFileDecided decided(CaseFileOutcome outcome) {
        return new CaseFileDecided(CASE, MARKET, NOW, outcome, "12/QĐ", "Điều 57", List.of(), List.of(), List.of());
    }

    private static CaseFileClosed closed() {
        return new CaseFileClosed(CASE, MARKET, NOW, "Đã thi hành.", null);
    }

    private static RequestMade made() {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY, "Xác minh", "Đề nghị xác minh.", Urgency.NORMAL, null, "Quy chế", null);
        return new RequestMade(REQUEST, MARKET, NOW, content, List.of(POLICE), List.of());
    }

    private static RequestEscalated late(EscalationCause cause) {
        return new RequestEscalated(REQUEST, POLICE, NOW, cause, EscalationLevel.SUPERIOR, List.of(HEAD), NOW, NOW);
    }

    private static RequestClosed closedRequest() {
        return new RequestClosed(REQUEST, MARKET, NOW, null);
    }

    private static CaseFacts facts(@Nullable Long goodsVnd, @Nullable Long fineVnd, Measure... measures) {
        return new CaseFacts(
                "Thuốc lá",
                null,
                new Detection(
                        new PartialDate("2026-11-18"),
                        "Đội 1",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        null,
                        "inland",
                        false),
                new Goods("thuốc lá", "tobacco", List.of(), goodsVnd),
                Violation.SMUGGLED,
                List.of(measures),
                fineVnd,
                null);
    }
}
