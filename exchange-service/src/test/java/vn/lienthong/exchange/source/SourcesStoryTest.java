package vn.lienthong.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.InformationLinks;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceCommand;
import vn.lienthong.contract.source.SourceStep.Changed;
import vn.lienthong.contract.source.SourceStep.Reminded;
import vn.lienthong.contract.source.SourceStep.ReviewMoved;
import vn.lienthong.contract.source.SourceStep.Reviewed;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.casefile.Facts;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.watch.Owing;

/** Who holds what rests on information hears of its correction and its recall, and of nothing that it may not know. */
class SourcesStoryTest {
    private static final AgencyCode BORDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-RVII");
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final UUID INFORMATION = new UUID(389, 1);
    private static final UUID CASE = new UUID(389, 2);
    private static final UUID PLAN = new UUID(389, 3);
    private static final UUID REQUEST = new UUID(389, 4);
    private static final InformationId ID = new InformationId(INFORMATION);
    private static final UsedIn IN_CASE = UsedIn.of(new CaseFileId(CASE));

    @TempDir
    private Path state;

    private Streams streams;
    private Instant now = Instant.parse("2026-11-20T02:00:00Z");

    @BeforeEach
    void start() {
        streams = new Streams(state, List.of(BORDER, MARKET, POLICE, TAX));
        streams.passTimeUntil(now);
        accepted(BORDER, INFORMATION, new ShareInformation(content("Mỗi đêm hai chuyến."), List.of(MARKET, TAX)));
        accepted(MARKET, CASE, new OpenCaseFile(Facts.ofACase(), List.of(POLICE), null));
    }

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    @Clause("S0-10")
    void aRecallReachesThoseOfACaseFileThatRestsOnItAndItsHolderLooksItThrough() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        streams.restart();
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        Changed told = (Changed) streams.told(MARKET).getLast();
        assertThat(told.how()).isEqualTo(SourceChange.RECALLED);
        assertThat(told.asked()).containsExactly(MARKET);
        assertThat(told.source()).as("it rested the file on it").isNotNull();
        assertThat(streams.told(POLICE))
                .singleElement()
                .isEqualTo(told.seenBy(POLICE))
                .satisfies(step -> assertThat(((Changed) step).source())
                        .as("it may not see the information")
                        .isNull());
        assertThat(streams.told(TAX)).as("has no part in the file").isEmpty();
        assertThat(streams.told(BORDER)).as("nor has the provider").isEmpty();
        assertThat(owed()).anyMatch(line -> line.startsWith("review_source MS-15"));

        accepted(MARKET, CASE, review(1, "Bỏ nguồn này; căn cứ còn lại vẫn đủ."));
        assertThat(streams.told(POLICE)).singleElement().isInstanceOf(Reviewed.class);
        assertThat(owed()).noneMatch(line -> line.startsWith("review_source"));
    }

    @Test
    @Clause("S0-09")
    void aCorrectionReachesThemAsWellAndALaterChangeTakesItsPlace() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new CorrectInformation(ID, content("Ba chuyến."), "Xác minh lại.", null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.told(POLICE))
                .extracting(step -> ((Changed) step).how(), step -> ((Changed) step).replaces())
                .containsExactly(tuple(SourceChange.CORRECTED, null), tuple(SourceChange.RECALLED, 1));
        assertThat(owed()).filteredOn(line -> line.startsWith("review_source")).hasSize(1);
        assertThat(refused(MARKET, CASE, review(1, null)))
                .extracting(Reason::pointer)
                .containsExactly("/change");
        assertThat(streams.read(Topics.PARKED)).isEmpty();
    }

    @Test
    void aRecallThatIsSentAgainOrRefusedTellsNobodyTwice() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        RecallInformation recall = new RecallInformation(ID, "Nguồn sai.");
        streams.again("recall", BORDER, INFORMATION, recall, later());
        streams.restart();
        streams.again("recall", BORDER, INFORMATION, recall, later());
        refused(BORDER, INFORMATION, recall);

        assertThat(streams.told(POLICE)).hasSize(1);
    }

    @Test
    void aRecallOfWhatWasNeverSharedOrByAnotherTellsNobody() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        UUID none = new UUID(389, 9);

        refused(BORDER, none, new RecallInformation(new InformationId(none), "Nguồn sai."));
        refused(TAX, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        refused(POLICE, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.told(POLICE)).isEmpty();
        assertThat(streams.told(MARKET)).isEmpty();
    }

    /** Otherwise anybody could write into any case file by saying that it rests on something. */
    @Test
    void restingAnothersCaseFileOnSomethingSaysNothingThere() {
        accepted(TAX, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.events(CASE)).hasSize(1);
        assertThat(streams.told(MARKET)).isEmpty();
        assertThat(streams.read(Topics.PARKED)).isEmpty();
    }

    @Test
    void aRecallReachesWhatItsProviderItselfLinkedToIt() {
        UUID own = new UUID(389, 5);
        UUID linked = new UUID(389, 6);
        accepted(BORDER, own, new OpenCaseFile(Facts.ofACase(), List.of(POLICE), null));
        accepted(BORDER, linked, new ShareInformation(linkedTo(own), List.of(TAX)));
        accepted(BORDER, linked, new RecallInformation(new InformationId(linked), "Nguồn sai."));

        Changed told = (Changed) streams.told(BORDER).getLast();
        assertThat(told.how()).isEqualTo(SourceChange.RECALLED);
        assertThat(told.asked()).containsExactly(BORDER);
        assertThat(Objects.requireNonNull(told.source()).users()).containsExactly(BORDER);
        assertThat(streams.told(POLICE))
                .singleElement()
                .satisfies(step -> assertThat(((Changed) step).source())
                        .as("it may not see the information")
                        .isNull());
        assertThat(streams.told(TAX)).as("has no part in the file").isEmpty();
    }

    /** Of a file that it may not see the provider says nothing there, nor learns whether there is one. */
    @Test
    void linkingACaseFileThatItsProviderMayNotSeeSaysNothingThere() {
        UUID linked = new UUID(389, 6);
        accepted(BORDER, linked, new ShareInformation(linkedTo(CASE), List.of(MARKET)));
        accepted(BORDER, linked, new RecallInformation(new InformationId(linked), "Nguồn sai."));

        assertThat(streams.events(CASE)).hasSize(1);
        assertThat(streams.told(MARKET)).isEmpty();
        assertThat(streams.told(BORDER)).isEmpty();
        assertThat(streams.read(Topics.PARKED)).isEmpty();
    }

    private static InformationContent linkedTo(UUID caseFile) {
        InformationContent content = content("Mỗi đêm hai chuyến.");
        return new InformationContent(
                content.title(),
                content.text(),
                content.picture(),
                content.reliability(),
                content.credibility(),
                null,
                null,
                null,
                new InformationLinks(List.of(new CaseFileId(caseFile)), null, null),
                null);
    }

    @Test
    void onlyWhoIsAskedConfirmsAndOnlyWhatItIsAsked() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(refused(POLICE, CASE, review(1, null)))
                .extracting(Reason::pointer)
                .containsExactly("/change");
        assertThat(refused(MARKET, CASE, review(2, null)))
                .extracting(Reason::detail)
                .containsExactly("Không có thay đổi nguồn số 2 nào đang chờ cơ quan rà soát.");
        assertThat(refused(TAX, CASE, review(1, null)))
                .as("as of a file that there is not")
                .isEqualTo(refused(
                        TAX,
                        new UUID(389, 9),
                        new SourceCommand.OfCaseFile(new CaseFileId(new UUID(389, 9)), 1, null)));
        accepted(MARKET, CASE, review(1, null));
        assertThat(refused(MARKET, CASE, review(1, null)))
                .as("once")
                .extracting(Reason::pointer)
                .containsExactly("/change");
    }

    @Test
    void whoDoesNotLookItThroughIsRemindedAndOwesItStill() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        Deadline limit = Objects.requireNonNull(((Changed) streams.told(MARKET).getLast()).limit());
        streams.told(POLICE);

        streams.passTimeUntil(limit.warnAt());
        now = limit.dueAt().plus(Duration.ofDays(1));
        streams.passTimeUntil(now);

        assertThat(streams.told(MARKET))
                .extracting(step -> ((Reminded) step).overdue())
                .containsExactly(false, true);
        assertThat(streams.told(POLICE)).as("it need not").isEmpty();
        assertThat(owed()).anyMatch(line -> line.startsWith("review_source MS-15"));
        Explanation explained = explained();
        assertThat(explained.next())
                .filteredOn(Next::owed)
                .extracting(Next::turn, Next::whatVi)
                .contains(tuple(MARKET, "Rà soát thay đổi nguồn số 1"));
        assertThat(explained.past()).hasSameSizeAs(streams.events(CASE));
        accepted(MARKET, CASE, review(1, null));
    }

    @Test
    void whoTakesTheCaseFileOverLooksItThroughInTheOthersPlace() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        Instant before = Objects.requireNonNull(((Changed) streams.told(MARKET).getLast()).limit())
                .dueAt();
        now = now.plus(Duration.ofDays(3)); // over the weekend
        accepted(MARKET, CASE, CaseFileLife.offer(streams.events(CASE), POLICE));
        assertThat(owed()).as("nobody has taken it over yet").anyMatch(line -> line.startsWith("review_source MS-15"));
        streams.told(MARKET);
        streams.told(POLICE);

        accepted(POLICE, CASE, CaseFileLife.accept(streams.events(CASE)));
        streams.restart();

        ReviewMoved moved = (ReviewMoved) streams.told(POLICE).getLast();
        assertThat(streams.told(MARKET)).containsExactly(moved);
        assertThat(moved)
                .extracting(ReviewMoved::change, ReviewMoved::from, ReviewMoved::to)
                .containsExactly(1, List.of(MARKET), List.of(POLICE));
        Deadline limit = Objects.requireNonNull(moved.limit());
        assertThat(limit.dueAt()).as("a time of its own").isAfter(before);
        assertThat(owed())
                .filteredOn(line -> line.startsWith("review_source"))
                .containsExactly(Owing.line("review_source", POLICE, limit.dueAt()));
        assertThat(explained().next())
                .filteredOn(next -> next.owed() && next.whatVi().equals("Rà soát thay đổi nguồn số 1"))
                .extracting(Next::turn)
                .containsExactly(POLICE);
        assertThat(refused(MARKET, CASE, review(1, null)).getFirst().pointer()).isEqualTo("/change");

        streams.passTimeUntil(limit.warnAt());
        now = limit.dueAt().plus(Duration.ofDays(1));
        streams.passTimeUntil(now);
        assertThat(streams.told(POLICE))
                .extracting(step -> ((Reminded) step).overdue())
                .containsExactly(false, true);
        assertThat(streams.told(MARKET)).as("owes nothing any more").isEmpty();
        accepted(POLICE, CASE, review(1, "Còn đủ căn cứ."));
        assertThat(owed()).noneMatch(line -> line.startsWith("review_source"));
    }

    @Test
    void whoHasLookedItThroughLeavesNothingOfItToTheNext() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        accepted(MARKET, CASE, review(1, null));
        accepted(MARKET, CASE, CaseFileLife.offer(streams.events(CASE), POLICE));
        accepted(POLICE, CASE, CaseFileLife.accept(streams.events(CASE)));

        assertThat(streams.told(POLICE)).noneMatch(ReviewMoved.class::isInstance);
        assertThat(owed()).noneMatch(line -> line.startsWith("review_source"));
    }

    @Test
    void whomARequestIsMovedToLooksItThroughAndWhoeverHasAnsweredOwesItStill() {
        RequestId request = new RequestId(REQUEST);
        accepted(MARKET, REQUEST, RequestLife.toVerify(POLICE, CUSTOMS));
        accepted(MARKET, INFORMATION, new UseInformation(ID, new UsedIn(null, request, null), null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        assertThat(reviewers()).containsExactly(CUSTOMS, MARKET, POLICE);

        accepted(CUSTOMS, REQUEST, new AcceptRequest(request, null));
        accepted(CUSTOMS, REQUEST, new AnswerRequest(request, "Không có tờ khai nào."));
        assertThat(reviewers()).containsExactly(CUSTOMS, MARKET, POLICE);

        accepted(OFFICE, REQUEST, new ReaddressRequest(request, POLICE, TAX, "Thuộc thẩm quyền thuế."));
        assertThat(reviewers()).containsExactly(CUSTOMS, MARKET, TAX);
        assertThat(streams.told(TAX)).singleElement().isInstanceOf(ReviewMoved.class);
        assertThat(refused(POLICE, REQUEST, new SourceCommand.OfRequest(request, 1, null))
                        .getFirst()
                        .pointer())
                .isEqualTo("/change");
        accepted(TAX, REQUEST, new SourceCommand.OfRequest(request, 1, null));
        assertThat(reviewers()).containsExactly(CUSTOMS, MARKET);
    }

    @Test
    void whatHasEndedIsToldAndNobodyIsAsked() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        accepted(MARKET, CASE, new CloseCaseFile(new CaseFileId(CASE), "Đã xử phạt."));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.told(POLICE))
                .singleElement()
                .satisfies(step -> assertThat(((Changed) step).asked()).isEmpty())
                .satisfies(step -> assertThat(((Changed) step).limit()).isNull());
        assertThat(owed()).isEmpty();
        assertThat(refused(MARKET, CASE, review(1, null)).getFirst().detail()).startsWith("Không thực hiện được");
    }

    /** What waited at the door is held against what agencies have commanded, and not against what the platform has noticed meanwhile. */
    @Test
    void aCommandSentBeforeTheNoticeAndDecidedAfterItIsNotHeldAgainstIt() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        Instant sent = later();
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));
        streams.restart();

        assertThat(streams.does(MARKET, CASE, amend(), sent)).isEmpty();
        assertThat(streams.events(CASE).getLast().at()).as("nor runs time back").isEqualTo(now);
        streams.restart();
        assertThat(streams.does(MARKET, CASE, amend(), sent.plusSeconds(1))).isEmpty();
        assertThat(streams.does(MARKET, CASE, amend(), sent.minusSeconds(6)))
                .as("well before what was commanded")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.CLOCK_SET_BACK);
    }

    private static AmendCaseFile amend() {
        return new AmendCaseFile(new CaseFileId(CASE), Facts.ofACase(), "Bổ sung.");
    }

    @Test
    void aPlanThatRestsOnItHearsOfItToo() {
        accepted(MARKET, PLAN, new DraftPlan(new Drafts.Terms().made()));
        accepted(MARKET, INFORMATION, new UseInformation(ID, new UsedIn(null, null, new PlanId(PLAN)), null, null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.told(MARKET)).singleElement().isInstanceOf(Changed.class);
        accepted(MARKET, PLAN, new SourceCommand.OfPlan(new PlanId(PLAN), 1, "Không ảnh hưởng."));
    }

    @Test
    void nothingOfTheInformationIsInWhatOthersAreTold() {
        accepted(MARKET, INFORMATION, new UseInformation(ID, IN_CASE, null, null));
        streams.inbox(POLICE);
        accepted(BORDER, INFORMATION, new CorrectInformation(ID, content("Ba chuyến."), "Xác minh lại.", null));
        accepted(BORDER, INFORMATION, new RecallInformation(ID, "Nguồn sai."));

        assertThat(streams.inbox(POLICE))
                .hasSize(2)
                .allSatisfy(message -> assertThat(new String(message.payload()))
                        .doesNotContain(INFORMATION.toString(), BORDER.value(), "Nguồn sai", "chuyến"));
    }

    private List<String> owed() {
        return Owing.after(streams.events(CASE));
    }

    /** Who is to look the request through, as the watch says. */
    private List<AgencyCode> reviewers() {
        return Owing.after(streams.events(REQUEST)).stream()
                .filter(line -> line.startsWith("review_source"))
                .map(line -> new AgencyCode(line.split(" ")[1]))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked") // the explanation of case files reads the events of one
    private Explanation explained() {
        return ((Explains<MatterEvent>) CaseFileLife.explainingSources())
                .explain(streams.events(CASE), Counting.day(now));
    }

    private static SourceCommand review(int change, @Nullable String note) {
        return new SourceCommand.OfCaseFile(new CaseFileId(CASE), change, note);
    }

    private void accepted(AgencyCode by, UUID matter, AgencyCommand command) {
        assertThat(streams.does(by, matter, command, later())).isEmpty();
    }

    private List<Reason> refused(AgencyCode by, UUID matter, AgencyCommand command) {
        List<Reason> reasons = streams.does(by, matter, command, later());
        assertThat(reasons).isNotEmpty();
        return reasons;
    }

    private Instant later() {
        now = now.plusSeconds(60);
        return now;
    }

    static InformationContent content(String text) {
        return new InformationContent(
                "Đường cát qua lối mở",
                text,
                new Picture(null, List.of(), null, "đường cát", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}
