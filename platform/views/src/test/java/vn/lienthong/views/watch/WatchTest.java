package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.WatchEvent.FlagLowered;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.AgreementCadence;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipAskedBack;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipDismissed;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipEvent.VerificationBegun;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.fixture.Store;
import vn.lienthong.views.watch.WatchDesk.Answer;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class WatchTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-7");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final RequestId REQUEST = new RequestId(new UUID(0x389, 1));
    private static final CaseFileId CASE = new CaseFileId(new UUID(0x389, 2));
    private static final PlanId PLAN = new PlanId(new UUID(0x389, 92));
    private static final Instant MADE = AnyLife.MORNING;
    private static final Instant RECEIPT_DUE = MADE.plus(Duration.ofHours(2));
    private static final Instant ANSWER_DUE = MADE.plus(Duration.ofHours(24));

    private final WatchDesk desk;

    WatchTest(Store store) {
        this.desk = new WatchDesk(store.empty());
    }

    @Clause("S0-03")
    @Test
    void showsWhoOwesWhatToWhomByWhenAndWhy() throws Exception {
        happens(made());

        Answer owed = desk.ask(POLICE, "/obligations");

        assertThat(owed.each("whatVi")).containsExactly("Xác nhận tiếp nhận yêu cầu");
        assertThat(owed.each("owedBy")).containsExactly("POLICE-15");
        assertThat(owed.each("owedByVi").getFirst()).contains("Lào Cai");
        assertThat(owed.each("owedTo")).containsExactly("MS-15");
        assertThat(owed.each("matters")).containsExactly("requests");
        assertThat(owed.each("matter")).containsExactly(REQUEST.key());
        assertThat(owed.each("title")).containsExactly("Tăng cường trên biển");
        assertThat(owed.each("urgencyVi")).containsExactly("Hỏa tốc");
        assertThat(owed.each("dueAt")).containsExactly(RECEIPT_DUE.toString());
        assertThat(owed.each("basis")).containsExactly("QC-1 S0-03");
        assertThat(owed.each("stateVi")).containsExactly("Trong hạn");
        assertThat(owed.body().at("/items/0").has("audience")).isFalse();
    }

    @Test
    void tellsWhoUrgedSomethingLastUntilItIsAnswered() throws Exception {
        happens(made());
        assertThat(desk.ask(POLICE, "/obligations").body().at("/items/0").hasNonNull("urgedBy"))
                .isFalse();

        happens(new RequestEvent.RequestUrged(REQUEST, OFFICE, MADE.plusSeconds(60), List.of(POLICE), "Nhanh lên."));
        happens(new RequestEvent.RequestAccepted(REQUEST, POLICE, MADE.plusSeconds(600), null));

        assertThat(desk.ask(POLICE, "/obligations").each("urgedBy")).containsExactly("NSC389-SO");
        assertThat(desk.ask(POLICE, "/obligations").each("urgedAt"))
                .containsExactly(MADE.plusSeconds(60).toString());

        happens(new RequestEvent.RequestAnswered(REQUEST, POLICE, MADE.plusSeconds(900), "Đã cử hai xuồng."));
        assertThat(desk.ask(OFFICE, "/obligations").body().at("/items/0").hasNonNull("urgedBy"))
                .isFalse();
    }

    @Clause("S1-11")
    @Test
    void keepsARequestOnTheListUntilItsRequesterClosesIt() throws Exception {
        happens(made());
        happens(new RequestEvent.RequestAccepted(REQUEST, POLICE, MADE.plusSeconds(600), null));
        assertThat(owed(OFFICE)).containsExactly("answer POLICE-15 open");

        happens(new RequestEvent.RequestAnswered(REQUEST, POLICE, MADE.plusSeconds(900), "Đã cử hai xuồng."));
        assertThat(owed(OFFICE)).containsExactly("approve MS-15 no_limit");

        happens(new RequestEvent.AnswerApproved(REQUEST, MARKET, MADE.plusSeconds(990), POLICE, null));
        assertThat(owed(OFFICE)).isEmpty();
        assertThat(desk.ask(OFFICE, "/obligations?state=waiting").each("owedBy"))
                .containsExactly("MS-15");

        happens(new RequestEvent.RequestClosed(REQUEST, MARKET, MADE.plusSeconds(1000), null));
        assertThat(desk.ask(OFFICE, "/obligations?state=waiting").each("id")).isEmpty();
    }

    @Test
    void tellsSilenceAndHowFarUpItHasGone() throws Exception {
        happens(made());
        happens(new RequestEvent.RequestWarned(
                REQUEST, POLICE, RECEIPT_DUE.minusSeconds(900), RequestClock.RECEIPT, RECEIPT_DUE));
        assertThat(owed(OFFICE)).containsExactly("receive POLICE-15 warned");

        happens(
                new RequestEvent.RequestFellSilent(REQUEST, POLICE, RECEIPT_DUE, RECEIPT_DUE),
                new RequestEvent.RequestEscalated(
                        REQUEST,
                        POLICE,
                        RECEIPT_DUE,
                        EscalationCause.SILENCE,
                        EscalationLevel.SUPERIOR,
                        List.of(COMMITTEE),
                        RECEIPT_DUE,
                        RECEIPT_DUE.plusSeconds(3600)));
        desk.at(RECEIPT_DUE.plus(Duration.ofHours(5)));

        assertThat(owed(OFFICE)).containsExactly("receive POLICE-15 silent");
        assertThat(desk.ask(OFFICE, "/obligations?state=escalated").each("levelVi"))
                .containsExactly("Cấp trên và Ban Chỉ đạo địa phương");
        Answer silence = desk.ask(OFFICE, "/silence");
        assertThat(silence.each("agency")).containsExactly("POLICE-15");
        assertThat(silence.body().at("/items/0/silent").asInt()).isEqualTo(1);
        assertThat(silence.body().at("/items/0/longestHours").asInt()).isEqualTo(5);
        assertThat(silence.body().at("/items/0/lastHeard").isMissingNode()
                        || silence.body().at("/items/0/lastHeard").isNull())
                .as("the police has never been heard of")
                .isTrue();
    }

    @Test
    void tellsWhatIsOverdueThoughNoClockHasSaidSo() throws Exception {
        happens(made());
        happens(new RequestEvent.RequestAccepted(REQUEST, POLICE, MADE.plusSeconds(60), null));

        desk.at(ANSWER_DUE.plusSeconds(1));

        assertThat(owed(OFFICE)).containsExactly("answer POLICE-15 overdue");
        assertThat(desk.ask(OFFICE, "/summary").body().at("/states/overdue").asInt())
                .isEqualTo(1);
    }

    @Test
    void putsWhatIsDueFirstAheadAndWhatStandsStillLast() throws Exception {
        happens(made(POLICE, CUSTOMS));
        happens(
                new RequestEvent.RequestAccepted(REQUEST, CUSTOMS, MADE.plusSeconds(60), null),
                new RequestEvent.RequestPaused(
                        REQUEST,
                        MARKET,
                        MADE.plusSeconds(90),
                        POLICE,
                        MADE.plusSeconds(9000),
                        "Chờ biên bản.",
                        "Thỏa thuận"));

        assertThat(owed(OFFICE)).containsExactly("answer CUSTOMS-7 open", "receive POLICE-15 paused");
    }

    @Test
    void listsWhatIsAboutToRunOut() throws Exception {
        happens(made());
        happens(new RequestEvent.RequestAccepted(REQUEST, POLICE, MADE.plusSeconds(60), null));

        assertThat(desk.ask(OFFICE, "/due?hours=23").each("id")).isEmpty();
        assertThat(desk.ask(OFFICE, "/due").each("duty")).containsExactly("answer");
        assertThat(desk.ask(OFFICE, "/summary").body().at("/within24h").asInt()).isEqualTo(1);
    }

    @Test
    void showsAnAgencyItsOwnAndAnOverseerAllThatItMaySee() throws Exception {
        happens(made(POLICE, CUSTOMS));

        assertThat(owed(OFFICE)).hasSize(2);
        assertThat(owed(MARKET)).as("owed to it").hasSize(2);
        assertThat(owed(POLICE)).containsExactly("receive POLICE-15 open");
        assertThat(owed(STRANGER)).isEmpty();
        assertThat(owed(COMMITTEE)).as("not told of it").isEmpty();
        assertThat(desk.ask(STRANGER, "/summary").body().path("total").asInt()).isZero();
        assertThat(desk.ask(
                                OFFICE,
                                "/obligations?agency=CUSTOMS-7&matter=requests&urgency=express&state=open&about="
                                        + REQUEST)
                        .each("owedBy"))
                .containsExactly("CUSTOMS-7");
        assertThat(desk.ask(OFFICE, "/obligations?plan=" + PLAN).each("owedBy")).hasSize(2);
        assertThat(desk.ask(OFFICE, "/obligations?group=" + PLAN).each("owedBy"))
                .isEmpty();
        assertThat(desk.ask(OFFICE, "/obligations?dueBefore=" + RECEIPT_DUE).each("owedBy"))
                .isEmpty();
    }

    @Test
    void pagesThroughAllOfItOnce() throws Exception {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            desk.happens(
                    Matter.REQUEST, MARKET, List.of(POLICE, OFFICE), made(new RequestId(new UUID(7, number)), POLICE));
        }

        String cursor = "";
        do {
            Answer page = desk.ask(OFFICE, "/obligations?limit=10" + cursor);
            all.addAll(page.each("id"));
            String next = page.body().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Clause({"S2-13", "S2-83"})
    @Test
    void keepsSeriousAndManySidedCasesOnTheCommitteesListUntilTheyAreClosed() throws Exception {
        happens(
                new AnyCase(CASE, MARKET).opened(),
                new FlagRaised(CASE, COMMITTEE, MADE, CaseFileFlag.ORGANISED, "Có tổ chức.", false, List.of()),
                new FlagRaised(CASE, MARKET, MADE, CaseFileFlag.SEVERAL_SECTORS, "Ba ngành.", true, List.of()));

        assertThat(desk.ask(COMMITTEE, "/cases").body().at("/items/0/flags").toString())
                .contains("Có tổ chức", "Liên quan nhiều ngành");
        assertThat(desk.ask(COMMITTEE, "/cases?flag=several_provinces").each("id"))
                .isEmpty();
        assertThat(desk.ask(STRANGER, "/cases").each("id")).isEmpty();

        happens(new FlagLowered(CASE, COMMITTEE, MADE.plusSeconds(9), CaseFileFlag.ORGANISED, "Đã rõ."));
        assertThat(desk.ask(COMMITTEE, "/cases").each("holder")).containsExactly("MS-15");

        happens(new CaseFileClosed(CASE, MARKET, MADE.plusSeconds(99), "Đã xử lý.", null));
        assertThat(desk.ask(COMMITTEE, "/cases").each("id")).isEmpty();
        assertThat(desk.ask(COMMITTEE, "/summary").body().path("waiting").asInt())
                .isZero();
    }

    @Clause({"S1-05", "S1-10"})
    @Test
    void showsTheHeadOfAWorkingGroupAtAnyTimeWhatEachForceOwesUnderIt() throws Exception {
        GroupId group = new GroupId(new UUID(0x389, 14));
        List<GroupEvent> tasks = new ArrayList<>();
        for (AgencyCode force : List.of(POLICE, CUSTOMS)) {
            tasks.add(new GroupEvent.OfTask<>(
                    group,
                    new TaskStep.Assigned(
                            OFFICE,
                            MADE.plusSeconds(60),
                            tasks.size() + 1,
                            new TaskContent(
                                    "Chốt chặn ngoài cửa sông",
                                    "Lập chốt.",
                                    force,
                                    null,
                                    ANSWER_DUE,
                                    null,
                                    FieldActivity.CONTROL),
                            new Deadline(ANSWER_DUE.minusSeconds(900), ANSWER_DUE, false))));
        }
        desk.happens(Matter.GROUP, OFFICE, List.of(OFFICE, POLICE, CUSTOMS), AnyGroup.established(group, OFFICE));
        desk.happens(Matter.GROUP, OFFICE, List.of(OFFICE, POLICE, CUSTOMS), tasks.toArray(GroupEvent[]::new));
        happens(made(REQUEST, new Serves(null, group), POLICE));
        happens(made(new RequestId(new UUID(7, 7)), POLICE));

        assertThat(desk.ask(OFFICE, "/obligations?group=" + group.key()).each("owedBy"))
                .as("tasks, the request and the end of the group on one list, and nothing else")
                .containsExactlyInAnyOrder("POLICE-15", "CUSTOMS-7", "POLICE-15", "NSC389-SO");
        assertThat(desk.ask(OFFICE, "/obligations?agency=CUSTOMS-7&group=" + group.key())
                        .each("whatVi"))
                .containsExactly("Nhận nhiệm vụ số 2 (kiểm soát) “Chốt chặn ngoài cửa sông”");

        happens(new RequestEvent.RequestFellSilent(REQUEST, POLICE, RECEIPT_DUE, RECEIPT_DUE));
        desk.at(RECEIPT_DUE.plusSeconds(1));
        assertThat(desk.ask(OFFICE, "/obligations?state=silent&group=" + group.key())
                        .each("owedBy"))
                .containsExactly("POLICE-15");
        assertThat(desk.ask(STRANGER, "/obligations?group=" + group.key()).each("id"))
                .isEmpty();
    }

    @Test
    void showsWhatIsOwedUnderAnAgreementOverdueSilentAndReportedLikeEverythingElse() throws Exception {
        CommitmentId owed = new CommitmentId(new UUID(0x389, 2020));
        Commitment report = commitment("report-3/2026-11/POLICE-15", CommitmentKind.REPORT, "2026-11");
        Commitment release = commitment("release-2/call-1/POLICE-15", CommitmentKind.RELEASE, null);
        List<AgencyCode> parties = List.of(OFFICE, POLICE);
        desk.happens(
                Matter.COMMITMENT,
                OFFICE,
                parties,
                new CommitmentEvent.CommitmentsBegan(
                        owed, OFFICE, MADE, "QC-1", "Quy chế số 1", parties, List.of(report), null),
                new CommitmentEvent.CommitmentCalled(owed, OFFICE, MADE, "Báo chí hỏi.", List.of(release)));
        String list = "/obligations?matter=commitments&about=" + owed;
        assertThat(desk.ask(POLICE, list).each("whatVi"))
                .containsExactly(
                        "Thống nhất thông tin công bố theo quy chế Việc đã thỏa thuận.",
                        "Gửi báo cáo theo quy chế kỳ 2026-11: Việc đã thỏa thuận.");
        assertThat(desk.ask(POLICE, list).each("basis")).containsOnly("QC-1, Điều 5 (S0-17)");
        assertThat(desk.ask(STRANGER, list).each("id")).isEmpty();

        desk.at(ANSWER_DUE.plusSeconds(1));
        desk.happens(
                Matter.COMMITMENT,
                OFFICE,
                parties,
                new CommitmentEvent.CommitmentReminded(owed, POLICE, ANSWER_DUE, report, true, List.of(OFFICE)),
                new CommitmentEvent.CommitmentReminded(owed, POLICE, ANSWER_DUE, release, true, List.of(OFFICE)));

        assertThat(desk.ask(OFFICE, "/obligations?state=overdue&matter=commitments")
                        .each("id"))
                .containsExactly(owed + "/" + release.key(), owed + "/" + report.key());
        assertThat(desk.ask(OFFICE, "/obligations?state=silent&matter=commitments")
                        .each("duty"))
                .containsExactly("agree_release");
        assertThat(desk.ask(OFFICE, "/obligations?state=escalated&matter=commitments")
                        .each("duty"))
                .hasSize(2);
        String next = desk.ask(OFFICE, list + "&limit=1").body().get("next").stringValue();
        assertThat(desk.ask(OFFICE, list + "&limit=1&cursor=" + next).each("duty"))
                .containsExactly("hand_in_report");

        desk.happens(
                Matter.COMMITMENT,
                OFFICE,
                parties,
                new CommitmentEvent.CommitmentFulfilled(owed, POLICE, ANSWER_DUE, List.of(report), "Đã gửi.", null),
                new CommitmentEvent.CommitmentsEnded(owed, OFFICE, ANSWER_DUE, List.of(release)));
        assertThat(desk.ask(OFFICE, list).each("id")).isEmpty();
    }

    private static Commitment commitment(String key, CommitmentKind kind, @Nullable String round) {
        return new Commitment(
                key,
                kind,
                AgreementCadence.MONTHLY,
                "Việc đã thỏa thuận.",
                POLICE,
                List.of(OFFICE),
                round,
                "QC-1, Điều 5 (S0-17)",
                false,
                RECEIPT_DUE,
                ANSWER_DUE);
    }

    @Clause("S0-04")
    @Test
    void measuresHowLongReceiptsTake() throws Exception {
        for (int minutes = 1; minutes <= 20; minutes++) {
            RequestId request = new RequestId(new UUID(4, minutes));
            happens(
                    made(request, POLICE),
                    new RequestEvent.RequestReceived(request, POLICE, MADE.plusSeconds(60L * minutes), null));
        }
        happens(new RequestEvent.RequestAccepted(new RequestId(new UUID(4, 1)), POLICE, MADE.plusSeconds(7200), null));

        Answer receipts = desk.ask(COMMITTEE, "/receipts");

        assertThat(receipts.body().path("items").size()).isEqualTo(1);
        assertThat(receipts.body().at("/items/0/received").asInt()).isEqualTo(20);
        assertThat(receipts.body().at("/items/0/medianSeconds").asInt()).isEqualTo(600);
        assertThat(receipts.body().at("/items/0/p95Seconds").asInt()).isEqualTo(1140);
        assertThat(desk.ask(OFFICE, "/receipts?agency=POLICE-15").each("agency"))
                .hasSize(1);
        assertThat(desk.ask(OFFICE, "/receipts?to=2026-11-19&from=2026-11-01").each("agency"))
                .isEmpty();
        assertThat(desk.ask(STRANGER, "/receipts").each("agency"))
                .as("not its own")
                .isEmpty();
    }

    @Clause("S0-04")
    @Test
    void listsEachReceiptBehindTheirNumberAndNoRequestToWhoMayNotSeeIt() throws Exception {
        for (int minutes = 1; minutes <= 7; minutes++) {
            RequestId request = new RequestId(new UUID(4, minutes));
            happens(
                    made(request, POLICE),
                    new RequestEvent.RequestReceived(request, POLICE, MADE.plusSeconds(60L * minutes), null));
        }
        String each = "/receipts/each?agency=POLICE-15&urgency=express";

        Answer first = desk.ask(OFFICE, each + "&limit=5");
        Answer last = desk.ask(
                OFFICE, each + "&limit=5&cursor=" + first.body().path("next").asString());

        assertThat(first.each("title")).hasSize(5).containsOnly("Tăng cường trên biển");
        assertThat(last.each("seconds")).hasSize(2);
        assertThat(last.body().path("next").isNull()).isTrue();
        assertThat(desk.ask(COMMITTEE, each).each("matter"))
                .as("it watches over the police, and was told of none of these")
                .hasSize(7)
                .containsOnly("");
        assertThat(desk.ask(STRANGER, each).each("day")).isEmpty();
        assertThat(desk.ask(OFFICE, "/receipts/each?urgency=soon&cursor=-1").pointers())
                .containsExactlyInAnyOrder("agency", "urgency", "cursor");
    }

    @Test
    void aTipThatWasReturnedIsOwedByWhoReceivedIt() throws Exception {
        TipId tip = new TipId(new UUID(0x389, 7));
        TipContent content = new TipContent(Channel.FORM, "Kho thuốc lá", "Xe bốc hàng.", null, null, null, null);
        AgencyCode[] seeing = {POLICE, OFFICE};

        desk.happens(Matter.TIP, MARKET, List.of(seeing), new TipReceived(tip, MARKET, MADE, content, List.of(), null));
        assertThat(owed(MARKET)).containsExactly("screen_tip MS-15 no_limit");

        desk.happens(
                Matter.TIP,
                MARKET,
                List.of(seeing),
                new TipOffered(tip, MARKET, MADE.plusSeconds(60), POLICE, null, null, null));
        assertThat(owed(OFFICE)).containsExactly("accept_tip POLICE-15 no_limit");

        desk.happens(
                Matter.TIP, MARKET, List.of(seeing), new TipReturned(tip, POLICE, MADE.plusSeconds(90), "Nơi khác."));
        assertThat(owed(MARKET)).containsExactly("route_tip MS-15 no_limit");
        assertThat(owed(POLICE)).isEmpty();
        Answer left = desk.ask(OFFICE, "/obligations?matter=tips&state=no_limit");
        assertThat(left.each("stateVi")).containsExactly("Không có thời hạn");
        assertThat(left.each("since")).containsExactly(MADE.plusSeconds(90).toString());
        assertThat(desk.ask(OFFICE, "/obligations?state=open").each("id")).isEmpty();

        desk.happens(
                Matter.TIP,
                MARKET,
                List.of(seeing),
                new TipOffered(tip, MARKET, MADE.plusSeconds(95), POLICE, null, null, null),
                new TipAccepted(tip, POLICE, MADE.plusSeconds(99)));
        assertThat(owed(OFFICE)).as("as of old, without a limit").containsExactly("verify_tip POLICE-15 no_limit");
    }

    @Test
    void thatSomebodyIsCalledBackIsOwedToItsEndAndSeenByTheReceiverAlone() throws Exception {
        TipId tip = new TipId(new UUID(0x389, 9));
        TipContent content = new TipContent(Channel.HOTLINE, "Kho", "Xe bốc hàng.", null, null, null, null);
        Instant agreed = MADE.plusSeconds(3600);
        tipHappens(
                new TipReceived(tip, MARKET, MADE, content, List.of(), null),
                new CallBackSet(tip, MARKET, MADE, agreed, null),
                new TipSetAside(tip, MARKET, MADE.plusSeconds(60), Screening.OUT_OF_REMIT, null, "Việc khác."));

        assertThat(owed(OFFICE)).as("who watches over others").isEmpty();
        assertThat(desk.ask(OFFICE, "/obligations?duty=call_back").each("id")).isEmpty();
        assertThat(owed(MARKET)).as("promised, though nothing is looked into").containsExactly("call_back MS-15 open");
        desk.at(agreed.plusSeconds(1));
        assertThat(owed(MARKET)).containsExactly("call_back MS-15 overdue");

        tipHappens(new CallBackSet(tip, MARKET, agreed.plusSeconds(60), null, "Đã báo kết quả."));
        assertThat(owed(MARKET)).isEmpty();
    }

    @Test
    void aTipIsOwedByWhoHasItToItsEndAndAgainOnNewFacts() throws Exception {
        TipId tip = new TipId(new UUID(0x389, 8));
        TipContent content = new TipContent(Channel.FORM, "Kho rượu", "Xe bốc hàng.", null, null, null, null);
        TimeLimit limit = new TimeLimit(
                "CPC147-BASE", "BLTTHS 2015 Điều 147 khoản 1", MADE.plusSeconds(60), MADE.plusSeconds(86_400));

        tipHappens(
                new TipReceived(tip, MARKET, MADE, content, List.of(), null),
                new TipAccepted(tip, POLICE, MADE.plusSeconds(1), TipNature.CRIME_REPORT, limit),
                new VerificationBegun(tip, POLICE, MADE.plusSeconds(2), "Đội 1", null, null));
        assertThat(owed(POLICE)).containsExactly("verify_tip POLICE-15 open");

        tipHappens(
                new TipReminded(tip, POLICE, MADE.plusSeconds(3), TipDuty.VERIFY, false, limit.dueAt(), limit.basis()));
        assertThat(owed(POLICE)).as("reminded").containsExactly("verify_tip POLICE-15 warned");

        tipHappens(new TipAskedBack(tip, POLICE, MADE.plusSeconds(4), "Kho nào?", MARKET, null));
        assertThat(owed(OFFICE))
                .as("the time of the one runs while the other is asked")
                .containsExactlyInAnyOrder("verify_tip POLICE-15 warned", "complete_tip MS-15 no_limit");

        tipHappens(
                new TipCompleted(tip, MARKET, MADE.plusSeconds(5), "Kho 7.", null, null, null),
                new TipDismissed(tip, POLICE, MADE.plusSeconds(6), "Không có hàng.", null));
        assertThat(owed(OFFICE)).containsExactly("close_tip POLICE-15 no_limit");

        tipHappens(new TipClosed(tip, POLICE, MADE.plusSeconds(7), "Không thấy hàng."));
        assertThat(owed(OFFICE)).isEmpty();

        tipHappens(new TipReopened(tip, MARKET, MADE.plusSeconds(8), "Lại có xe.", null, POLICE, true, limit));
        assertThat(owed(OFFICE)).containsExactly("verify_tip POLICE-15 open");
    }

    @Test
    void anOfferOfATipThatIsNotAnsweredInTimeIsSilence() throws Exception {
        TipId tip = new TipId(new UUID(0x389, 9));
        TipContent content = new TipContent(Channel.FORM, "Kho rượu", "Xe bốc hàng.", null, null, null, null);
        TimeLimit limit = new TimeLimit(null, "Mặc định của hệ thống", MADE.plusSeconds(5), MADE.plusSeconds(9));

        tipHappens(
                new TipReceived(tip, MARKET, MADE, content, List.of(), null),
                new TipOffered(tip, MARKET, MADE.plusSeconds(1), POLICE, null, null, null, limit),
                new TipReminded(
                        tip, POLICE, MADE.plusSeconds(10), TipDuty.ANSWER_OFFER, true, limit.dueAt(), limit.basis()));

        assertThat(desk.ask(OFFICE, "/obligations?state=silent").each("owedBy")).containsExactly("POLICE-15");
    }

    @Test
    void saysToWhomWhatIsLateOnATipHasGoneUntilItIsDone() throws Exception {
        TipId tip = new TipId(new UUID(0x389, 10));
        TipContent content = new TipContent(Channel.FORM, "Kho rượu", "Xe bốc hàng.", null, null, null, null);
        TimeLimit limit = new TimeLimit(null, "Mặc định của hệ thống", MADE.plusSeconds(5), MADE.plusSeconds(9));
        tipHappens(
                new TipReceived(tip, MARKET, MADE, content, List.of(), null),
                new TipOffered(tip, MARKET, MADE.plusSeconds(1), POLICE, null, null, null, limit),
                new TipReminded(
                        tip, POLICE, MADE.plusSeconds(10), TipDuty.ANSWER_OFFER, true, limit.dueAt(), limit.basis()),
                escalated(tip, EscalationLevel.SUPERIOR, COMMITTEE, MADE.plusSeconds(11)));

        Answer above = desk.ask(OFFICE, "/obligations?state=escalated");
        assertThat(above.each("owedBy")).containsExactly("POLICE-15");
        assertThat(above.each("levelVi")).containsExactly("Cấp trên và Ban Chỉ đạo địa phương");
        assertThat(above.body()
                        .at("/items/0/told/0/code")
                        .asString(above.body().at("/items/0/told/0").asString()))
                .isEqualTo("SC389-15");

        tipHappens(escalated(tip, EscalationLevel.STANDING_OFFICE, OFFICE, MADE.plusSeconds(12)));
        assertThat(desk.ask(OFFICE, "/obligations?state=escalated").each("levelVi"))
                .containsExactly("Văn phòng Thường trực");
        assertThat(desk.ask(OFFICE, "/obligations?state=silent").each("owedBy")).containsExactly("POLICE-15");

        tipHappens(new TipAccepted(tip, POLICE, MADE.plusSeconds(13)));
        assertThat(desk.ask(OFFICE, "/obligations?state=escalated").each("owedBy"))
                .isEmpty();
    }

    private static TipEvent escalated(TipId tip, EscalationLevel level, AgencyCode to, Instant at) {
        return new TipEvent.TipEscalated(
                tip,
                POLICE,
                at,
                TipDuty.ANSWER_OFFER,
                level,
                List.of(to),
                MADE.plusSeconds(9),
                "Mặc định của hệ thống",
                null,
                null,
                null);
    }

    private void tipHappens(TipEvent... events) {
        desk.happens(Matter.TIP, MARKET, List.of(POLICE, OFFICE), events);
    }

    private List<String> owed(AgencyCode reader) throws Exception {
        Answer answer = desk.ask(reader, "/obligations");
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < answer.each("id").size(); line++) {
            lines.add(
                    answer.each("duty").get(line) + " " + answer.each("owedBy").get(line) + " "
                            + answer.each("state").get(line));
        }
        return lines;
    }

    private void happens(MatterEvent... events) {
        boolean ofACase = events[0] instanceof CaseFileEvent;
        desk.happens(
                ofACase ? Matter.CASEFILE : Matter.REQUEST,
                MARKET,
                ofACase ? List.of(COMMITTEE, OFFICE) : List.of(POLICE, CUSTOMS, OFFICE),
                events);
    }

    private static RequestMade made(AgencyCode... addressees) {
        return made(REQUEST, addressees.length == 0 ? new AgencyCode[] {POLICE} : addressees);
    }

    private static RequestMade made(RequestId request, AgencyCode... addressees) {
        return made(request, new Serves(PLAN, null), addressees);
    }

    private static RequestMade made(RequestId request, Serves serves, AgencyCode... addressees) {
        RequestContent content = new RequestContent(
                RequestKind.REINFORCE,
                "Tăng cường trên biển",
                "Cần hai xuồng.",
                Urgency.EXPRESS,
                null,
                "QC",
                null,
                null,
                serves,
                null,
                null,
                null,
                null);
        List<Owed> owed = Arrays.stream(addressees).map(WatchTest::owing).toList();
        return new RequestMade(request, MARKET, MADE, content, List.of(addressees), List.of(OFFICE), owed, null);
    }

    private static Owed owing(AgencyCode addressee) {
        return new Owed(
                addressee,
                null,
                "QC-1",
                "S0-03",
                ResponseLimitClock.RUNNING,
                false,
                new Due(RECEIPT_DUE.minusSeconds(900), RECEIPT_DUE),
                new Due(ANSWER_DUE.minusSeconds(900), ANSWER_DUE));
    }
}
