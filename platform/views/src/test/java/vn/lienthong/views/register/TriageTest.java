package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.views.Recent;

/** What nobody competent leads: each step of a matter, what the list says of it, and the figure that opens the list. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class TriageTest {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final CaseFileId CASE = new CaseFileId(new UUID(0x389, 1));
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final RequestId REQUEST = new RequestId(new UUID(0x389, 3));
    private static final TipId TIP = new TipId(new UUID(0x389, 2));
    private static final CustodyLink LINK = CustodyChain.opening(CASE, MARKET, MORNING);
    private static final TimeLimit LIMIT =
            new TimeLimit(null, "Mặc định của hệ thống", MORNING.plusSeconds(3600), MORNING.plusSeconds(7200));

    private final MongoOperations store;
    private final Register register;
    private int offset;

    TriageTest(Store stores) {
        store = stores.empty();
        register = new Register(store, Shipped.DIRECTORY);
    }

    @Test
    void findsACaseFileThatNoRuleGivesToAnybodyUntilSomebodyIsNamed() {
        happens(opened(null));
        assertThat(why(Matter.CASEFILE)).isEqualTo("no_rule");

        happens(new LeadNamed(CASE, OFFICE, now(), POLICE, List.of(), facts(), proposal(POLICE), "Gần địa bàn.", null));
        assertThat(why(Matter.CASEFILE)).isNull();
    }

    @Test
    void findsACaseFileThatLiesWithAnotherThanTheRulesName() {
        happens(opened(proposal(POLICE)));
        assertThat(why(Matter.CASEFILE)).isEqualTo("unassigned");

        happens(offered());
        assertThat(why(Matter.CASEFILE)).isEqualTo("offered");

        happens(new OfferWithdrawn(CASE, MARKET, now(), POLICE, "Gửi nhầm.", LINK));
        assertThat(why(Matter.CASEFILE)).isEqualTo("unassigned");

        happens(offered());
        happens(new TransferReturned(
                CASE, POLICE, now(), MARKET, ReturnGround.INCOMPLETE_FILE, "Thiếu biên bản.", LINK));
        assertThat(why(Matter.CASEFILE)).isEqualTo("returned");

        happens(offered());
        happens(new TransferAccepted(CASE, POLICE, now(), MARKET, List.of(), null, List.of(), null, null, LINK));
        assertThat(why(Matter.CASEFILE)).isNull();
    }

    @Test
    void findsADisputeWhoeverHasItUntilItIsDecided() {
        happens(opened(proposal(MARKET)));
        assertThat(why(Matter.CASEFILE)).as("the holder is competent").isNull();

        happens(offered());
        happens(new CompetenceDisputed(
                CASE,
                POLICE,
                now(),
                MARKET,
                "Có dấu hiệu tội phạm.",
                POLICE,
                "Không có.",
                OFFICE,
                "Cấp trên chung.",
                LIMIT,
                List.of(OFFICE),
                null,
                null,
                LINK));
        assertThat(why(Matter.CASEFILE)).isEqualTo("disputed");
        assertThat(listed(Matter.CASEFILE).getFirst())
                .containsEntry("triageVi", "Đang tranh chấp thẩm quyền")
                .containsEntry("triageStepVi", "Quyết định cơ quan có thẩm quyền")
                .doesNotContainKeys("leadRuled", "leadFound", "leadOffer", "leadDispute");

        happens(new CompetenceDecided(
                CASE, OFFICE, now(), MARKET, MARKET, "Luật", "Đủ căn cứ.", List.of(), null, null, LINK));
        assertThat(why(Matter.CASEFILE)).isNull();
    }

    @Test
    void looksForNobodyWhereTheMatterHasEnded() {
        happens(opened(null));
        happens(new CaseFileClosed(CASE, MARKET, now(), "Đã xử lý.", null));

        assertThat(why(Matter.CASEFILE)).isNull();
    }

    @Test
    void findsATipUntilAnAgencyHasTakenItUp() {
        happens(received(proposal(POLICE)));
        assertThat(why(Matter.TIP)).isEqualTo("unassigned");

        happens(tipOffered());
        assertThat(why(Matter.TIP)).as("to whom the rules name").isEqualTo("offered");

        happens(new TipReturned(TIP, POLICE, now(), "Không thuộc thẩm quyền."));
        assertThat(why(Matter.TIP)).isEqualTo("returned");

        happens(tipOffered());
        happens(new TipAccepted(TIP, POLICE, now()));
        assertThat(why(Matter.TIP)).isNull();
    }

    @Test
    void looksForNobodyWhileATipIsSetAsideAndAgainOnceItIsOpenedAnew() {
        happens(received(proposal(POLICE)));

        happens(new TipSetAside(TIP, MARKET, now(), Screening.SPAM, null, "Không có nội dung."));
        assertThat(why(Matter.TIP)).isNull();

        happens(new TipReopened(TIP, MARKET, now(), "Có thêm ảnh.", null, MARKET, false, null));
        assertThat(why(Matter.TIP)).isEqualTo("unassigned");
    }

    @Test
    void findsARequestThatAllWhoWereAskedHaveRefusedUntilItIsMovedToAnother() {
        happens(new RequestMade(REQUEST, OFFICE, now(), asking(), List.of(MARKET, POLICE), List.of()));
        happens(refused(MARKET));
        assertThat(why(Matter.REQUEST)).as("one has not refused").isNull();

        happens(refused(POLICE));
        assertThat(why(Matter.REQUEST)).isEqualTo("refused");
        assertThat(listed(Matter.REQUEST).getFirst())
                .containsEntry("triageVi", "Mọi cơ quan được hỏi đều từ chối")
                .doesNotContainKey("leadAsked");

        Due due = new Due(MORNING, MORNING.plusSeconds(3600));
        Owed owed = new Owed(TAX, null, null, null, ResponseLimitClock.RUNNING, true, due, due);
        happens(new RequestReaddressed(REQUEST, OFFICE, now(), POLICE, owed, "Đúng thẩm quyền."));
        assertThat(why(Matter.REQUEST)).isNull();

        happens(refused(TAX));
        assertThat(why(Matter.REQUEST)).isEqualTo("refused");
    }

    @Test
    void countsAsManyAsEachListHoldsAndAsksForEachReason() {
        happens(opened(null));
        happens(received(null));

        var figures = new RegisterFigures(
                        new Recent<>(InstantSource.system(), new RegisterCounter(store)::count, Duration.ofMinutes(1)),
                        Shipped.DIRECTORY)
                .of(OFFICE);

        assertThat(figures.unled()).isEqualTo(Map.of("casefiles", 1L, "tips", 1L));
        assertThat(asked(Matter.CASEFILE, "any")).hasSize(1);
        assertThat(asked(Matter.CASEFILE, "no_rule")).hasSize(1);
        assertThat(asked(Matter.CASEFILE, "disputed")).isEmpty();
        assertThat(asked(Matter.TIP, "any")).hasSize(1);
    }

    private void happens(MatterEvent event) {
        Matter matter = MessageTypes.of(event).requiredMatter();
        Message message = new Message(
                Envelopes.of("e-" + offset, event, MARKET, List.of(MARKET, POLICE, OFFICE), "c-" + offset),
                Json.write(event));
        register.apply(List.of(
                new LogRecord(matter.events(), 0, offset++, event.about().key(), message)));
    }

    private Instant now() {
        return MORNING.plusSeconds(offset);
    }

    /** What the whole list says, which is what asking for any of it finds. */
    private @Nullable String why(Matter matter) {
        Document only = listed(matter).getFirst();
        String why = only.getString("triage");
        assertThat(asked(matter, "any")).hasSize(why == null ? 0 : 1);
        return why;
    }

    private List<Document> listed(Matter matter) {
        return Lines.of(store).matters(OFFICE, matter, 10);
    }

    private List<Document> asked(Matter matter, String why) {
        Filters filters = Filters.of(
                matter,
                new Parameters(Map.of("triage", List.of(why))),
                Shipped.DIRECTORY.get().words());
        return Lines.of(store).matters(OFFICE, matter, filters).items();
    }

    private static CompetenceProposal proposal(AgencyCode lead) {
        return new CompetenceProposal(CompetenceVerdict.ONE, List.of(lead), List.of(), "Theo quy định.", "Luật");
    }

    private static CaseFacts facts() {
        return new CaseFacts(
                "Thuốc lá lậu",
                null,
                new Detection(null, "Đội 1", Force.MARKET_SURVEILLANCE, List.of(), new ProvinceCode("15"), null, false),
                new Goods("thuốc lá", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }

    private RequestRefused refused(AgencyCode by) {
        return new RequestRefused(REQUEST, by, now(), RefusalGround.NOT_COMPETENT, "Ngoài thẩm quyền.");
    }

    private static RequestContent asking() {
        return new RequestContent(
                RequestKind.VERIFY, "Xác minh kho", "Đề nghị xác minh.", Urgency.NORMAL, null, "Công văn 12/CV", null);
    }

    private CaseFileOpened opened(@Nullable CompetenceProposal proposal) {
        return new CaseFileOpened(CASE, MARKET, now(), facts(), List.of(POLICE, OFFICE), proposal, null, LINK);
    }

    private TransferOffered offered() {
        Transfer transfer =
                new Transfer(POLICE, TransferKind.ADMINISTRATIVE, MORNING, "Khác thẩm quyền.", "Luật", List.of());
        return new TransferOffered(CASE, MARKET, now(), transfer, LIMIT, LIMIT, List.of(), LINK);
    }

    private TipReceived received(@Nullable CompetenceProposal proposal) {
        TipContent content =
                new TipContent(Channel.HOTLINE, "Kho thuốc lá", "…", new ProvinceCode("15"), null, null, null);
        return new TipReceived(TIP, MARKET, now(), content, List.of(OFFICE), proposal);
    }

    private TipOffered tipOffered() {
        return new TipOffered(TIP, MARKET, now(), POLICE, null, null, null);
    }
}
