package vn.lienthong.views.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.OverlapId;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipRated;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class RegisterTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final TipId TIP = new TipId(new UUID(0x389L, 1));
    private static final Attachment PHOTO =
            new Attachment(new Sha256("0f".repeat(32)), "lối mở.png", "image/png", 5, null);
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 2));

    private final MongoOperations store;
    private final Register register;
    private final RegisterQueries queries;

    RegisterTest(Store store) {
        this.store = store.empty();
        this.register = new Register(this.store, Shipped.DIRECTORY);
        this.queries = Lines.of(this.store);
    }

    @Test
    void showsAMatterWithItsHistory() {
        register.apply(aTip());

        Document tip = tip(COMPETENT);
        assertThat(tip)
                .containsEntry("id", TIP.key())
                .containsEntry("matter", "lienthong.tips")
                .containsEntry("title", "Kho thuốc lá ở Bắc Duyên Hải")
                .containsEntry("status", "vn.lienthong.tip.accepted.v1")
                .containsEntry("statusVi", "Đã thụ lý tin báo")
                .containsEntry("provider", "NSC389-SO")
                .containsEntry("audience", List.of("MS-15", "NSC389-SO"));
        assertThat(history(tip))
                .containsExactly(
                        "vn.lienthong.tip.received.v1", "vn.lienthong.tip.offered.v1", "vn.lienthong.tip.accepted.v1");
        assertThat(tip.getList("history", Document.class).getFirst().get("data", Document.class))
                .containsEntry("by", "NSC389-SO");
    }

    @Test
    void aTipThatHasEndedIsOpenAgainOnNewFactsAndLiesWithWhoHasIt() {
        List<AgencyCode> both = List.of(COMPETENT);
        register.apply(aTip());

        register.apply(List.of(
                record(Matter.TIP, 20, new TipClosed(TIP, COMPETENT, MORNING, "Kho trống."), both),
                record(Matter.TIP, 21, new TipRated(TIP, COMPETENT, MORNING, TipWorth.WRONG, null), both)));
        assertThat(tip(COMPETENT))
                .containsEntry("open", false)
                .as("what it was worth changes nothing in where it stands")
                .containsEntry("status", "vn.lienthong.tip.closed.v1");

        TipReopened reopened = new TipReopened(TIP, RECEIVER, MORNING, "Lại có xe.", null, COMPETENT, true, null);
        register.apply(List.of(record(Matter.TIP, 22, reopened, both)));
        assertThat(tip(COMPETENT)).containsEntry("open", true).containsEntry("holder", "MS-15");
    }

    @Test
    void aTipThatIsGivenBackLiesWithWhoOfferedIt() {
        AgencyCode next = new AgencyCode("BORDER-15");
        List<AgencyCode> all = List.of(COMPETENT, next);
        register.apply(aTip());

        register.apply(List.of(
                record(Matter.TIP, 20, new TipOffered(TIP, COMPETENT, MORNING, next, null, null, null), all),
                record(Matter.TIP, 21, new TipReturned(TIP, next, MORNING, "Nơi khác.", COMPETENT, null), all)));

        assertThat(tip(COMPETENT)).containsEntry("holder", "MS-15");
    }

    /** In its inbox it finds the offer alone: what was reported it reads here. */
    @Test
    void showsTheWholeHistoryToAnAgencyThatComesToAMatterLater() {
        AgencyCode later = new AgencyCode("BORDER-15");
        register.apply(aTip());
        assertThat(queries.matter(later, Matter.TIP, TIP.key(), () -> {})).isEmpty();

        TipOffered offered = new TipOffered(TIP, RECEIVER, MORNING.plusSeconds(9), later, null, null, "Ở biên giới.");
        register.apply(List.of(record(Matter.TIP, 99, offered, List.of(COMPETENT, later))));

        Document tip = queries.matter(later, Matter.TIP, TIP.key(), () -> {}).orElseThrow();
        Document received = tip.getList("history", Document.class).getFirst();
        assertThat(received.getEmbedded(List.of("data", "content", "text"), String.class))
                .isEqualTo("Ba đêm liền có xe bốc hàng.");
    }

    /** However long its story: it names its events, which are stored once, with their payload as the log has it. */
    @Test
    void aMatterDoesNotHoldTheContentOfItsEvents() {
        List<LogRecord> log = aTip();
        register.apply(log);

        assertThat(store.findById(TIP.key(), Document.class, Register.MATTERS))
                .containsEntry("history", List.of("lienthong.tips|0|10", "lienthong.tips|0|11", "lienthong.tips|0|12"));
        assertThat(new Events(store).find(List.of("lienthong.tips|0|12", "lienthong.tips|0|9", "lienthong.tips|0|10")))
                .extracting(event -> event.getString("data"))
                .containsExactly(
                        new String(log.get(2).message().payload(), UTF_8),
                        new String(log.get(0).message().payload(), UTF_8));
        assertThat(queries.events(COMPETENT, Matter.TIP, TIP.key()))
                .isEqualTo(
                        log.stream().map(record -> record.message().content()).toList());
    }

    /** What a reader of MongoDB's own JSON would take for a type or an operator is text like any other. */
    @Test
    void showsAPayloadThatLooksLikeTheStoresOwnLanguage() {
        LogRecord real = aTip().getFirst();
        String payload = "{\"by\":\"NSC389-SO\",\"a.b\":{\"$date\":\"never\"},\"$oid\":1.10}";
        Document stored = new Document("_id", Events.id(real)).append("data", payload);

        assertThat(Events.shown(stored).get("data", Document.class))
                .containsEntry("a.b", new Document("$date", "never"))
                .containsEntry("$oid", new BigDecimal("1.10"));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        register.apply(aTip());
        List<Document> before = everything();

        register.apply(aTip());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isTheSameHoweverTheLogIsCutIntoBatchesAndWhateverComesAgain() {
        register.apply(aTip());
        List<Document> whole = everything();
        List<LogRecord> log = aTip();

        for (long seed = 0; seed < 20; seed++) {
            store.getCollection(Register.MATTERS).deleteMany(new Document());
            store.getCollection(Events.COLLECTION).deleteMany(new Document());
            inPieces(log, new Random(seed)).forEach(register::apply);

            assertThat(everything()).as("seed " + seed).isEqualTo(whole);
        }
    }

    @Test
    void neverGoesBackWhenAnOldEventComesAgainAlone() {
        register.apply(aTip());

        register.apply(aTip().subList(0, 1));

        assertThat(tip(COMPETENT)).containsEntry("status", "vn.lienthong.tip.accepted.v1");
        assertThat(history(tip(COMPETENT))).hasSize(3);
        assertThat(store.findById(TIP.key(), Document.class, Register.MATTERS)).containsEntry("position", 12L);
    }

    @Test
    void keepsMattersApartThatStandAtTheSameOffset() {
        List<LogRecord> log = new ArrayList<>(aTip());
        log.addAll(someInformation());

        register.apply(log);

        assertThat(queries.matter(COMPETENT, Matter.INFORMATION, INFORMATION.key(), () -> {}))
                .isPresent();
        assertThat(history(tip(COMPETENT))).hasSize(3);
    }

    @Test
    void showsAStrangerNothingAndTellsItNoMoreThanOfWhatIsNotThere() {
        register.apply(aTip());

        assertThat(queries.matter(STRANGER, Matter.TIP, TIP.key(), () -> {})).isEmpty();
        assertThat(queries.matter(STRANGER, Matter.TIP, new UUID(0, 0).toString(), () -> {}))
                .isEmpty();
        assertThat(queries.matters(STRANGER, Matter.TIP, 500)).isEmpty();
        assertThat(queries.events(STRANGER, 500)).isEmpty();
    }

    @Test
    void showsInformationToThoseItWasSharedWithAndToNobodyElse() {
        register.apply(someInformation());

        assertThat(Agencies.load().all())
                .extracting(agency -> agency.code())
                .filteredOn(agency -> queries.matter(agency, Matter.INFORMATION, INFORMATION.key(), () -> {})
                                .isPresent()
                        || !queries.events(agency, 500).isEmpty()
                        || !queries.matters(agency, Matter.INFORMATION, 500).isEmpty())
                .containsExactlyInAnyOrder(new AgencyCode("BORDER-15"), COMPETENT);
    }

    /** What was recalled is gone, but for its provider: who it was shared with is told that it was, by whom and why. */
    @Test
    void tellsOfRecalledInformationThatItWasRecalledByWhomAndNoMore() {
        register.apply(someInformation());
        Filters asked = Filters.none(50);
        Filters guessed = new Filters(Map.of(), List.of(), Sought.of("duong cat"), Order.USUAL, 50, null, null);

        Document told = queries.matter(COMPETENT, Matter.INFORMATION, INFORMATION.key(), () -> {})
                .orElseThrow();

        assertThat(told.toString()
                        + queries.events(COMPETENT, 50)
                        + queries.matters(COMPETENT, Matter.INFORMATION, asked))
                .contains("Thông tin đã được thu hồi", "Biên phòng Lào Cai", "Không còn đúng.")
                .doesNotContain("Đường cát", "Hàng chia nhỏ.", "đường cát");
        assertThat(queries.matters(COMPETENT, Matter.INFORMATION, guessed).items())
                .isEmpty();
        assertThat(queries.matter(new AgencyCode("BORDER-15"), Matter.INFORMATION, INFORMATION.key(), () -> {})
                        .orElseThrow()
                        .toString())
                .contains("Đường cát qua lối mở", "Hàng chia nhỏ.");
    }

    /** Who else it was shared with, and who of them has read it, is known to its provider alone. */
    @Test
    void tellsNoneOfThoseItIsSharedWithOfTheOthers() {
        AgencyCode other = new AgencyCode("CUSTOMS-20");
        AgencyCode provider = new AgencyCode("BORDER-15");
        LogRecord shared = someInformation().getFirst();
        InformationShared content = (InformationShared) shared.message().content();
        List<AgencyCode> both = List.of(COMPETENT, other);
        register.apply(List.of(
                record(
                        Matter.INFORMATION,
                        10,
                        new InformationShared(INFORMATION, provider, MORNING, content.content(), both),
                        both),
                acknowledged(11, other, provider, both)));

        Document told = queries.matter(COMPETENT, Matter.INFORMATION, INFORMATION.key(), () -> {})
                .orElseThrow();
        told.remove("content"); // the version that the event has for its reader, which its own test looks at
        told.getList("history", Document.class).forEach(event -> {
            event.remove("content");
            event.remove("data");
        });

        assertThat(told.toString()).doesNotContain(other.value()).contains(COMPETENT.value());
        assertThat(queries.matters(COMPETENT, Matter.INFORMATION, 50))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(other.value()));
        assertThat(queries.events(COMPETENT, 50)).hasSize(1);
        assertThat(queries.events(other, 50)).hasSize(2);
        assertThat(queries.matters(provider, Matter.INFORMATION, 50))
                .as("a receipt is no news of the information itself, and hides it from nobody's list")
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getList("audience", String.class)).contains(other.value()));
        assertThat(history(queries.matter(provider, Matter.INFORMATION, INFORMATION.key(), () -> {})
                        .orElseThrow()))
                .hasSize(2);
    }

    private static LogRecord acknowledged(long offset, AgencyCode by, AgencyCode provider, List<AgencyCode> audience) {
        InformationAcknowledged event = new InformationAcknowledged(INFORMATION, by, MORNING.plusSeconds(5));
        Envelope envelope = Envelopes.of("read-" + offset, event, provider, audience, null);
        return new LogRecord(
                Matter.INFORMATION.events(), 0, offset, INFORMATION.key(), new Message(envelope, Json.write(event)));
    }

    /** A file that came with it is as gone as the text. */
    @Test
    void givesTheFilesOfRecalledInformationToItsProviderAlone() {
        register.apply(someInformation().subList(0, 1));
        assertThat(queries.attachment(COMPETENT, Matter.INFORMATION, INFORMATION.key(), PHOTO.sha256()))
                .contains(PHOTO);

        register.apply(someInformation().subList(1, 2));

        assertThat(queries.attachment(COMPETENT, Matter.INFORMATION, INFORMATION.key(), PHOTO.sha256()))
                .isEmpty();
        assertThat(queries.attachment(
                        new AgencyCode("BORDER-15"), Matter.INFORMATION, INFORMATION.key(), PHOTO.sha256()))
                .contains(PHOTO);
        assertThat(queries.history(COMPETENT, Matter.INFORMATION, INFORMATION.key())
                        .orElseThrow()
                        .events())
                .hasExactlyElementsOfTypes(InformationRecalled.class);
    }

    /** The store only narrows down; a document is asked about again when it is read. */
    @Test
    void asksAgainAtEachReadWhoMaySee() {
        register.apply(aTip());
        assertThat(queries.matter(COMPETENT, Matter.TIP, TIP.key(), () -> {})).isPresent();

        store.getCollection(Register.MATTERS)
                .updateOne(
                        new Document("_id", TIP.key()),
                        new Document("$set", new Document("audience", List.of("NSC389-SO"))));

        assertThat(queries.matter(COMPETENT, Matter.TIP, TIP.key(), () -> {})).isEmpty();
        assertThat(queries.matters(COMPETENT, Matter.TIP, 500)).isEmpty();
        assertThat(queries.matter(RECEIVER, Matter.TIP, TIP.key(), () -> {})).isPresent();
    }

    @Test
    void showsAMatterOnlyAmongThoseOfItsKind() {
        register.apply(aTip());

        assertThat(queries.matter(COMPETENT, Matter.REQUEST, TIP.key(), () -> {}))
                .isEmpty();
        assertThat(queries.matters(COMPETENT, Matter.REQUEST, 500)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndNoMoreThanAskedFor() {
        register.apply(aTip());

        assertThat(queries.events(COMPETENT, 2))
                .extracting(event -> event.getString("type"))
                .containsExactly("vn.lienthong.tip.accepted.v1", "vn.lienthong.tip.offered.v1");
        assertThat(queries.matters(COMPETENT, Matter.TIP, 1))
                .singleElement()
                .satisfies(tip -> assertThat(tip).doesNotContainKeys("history", "position", "_id"));
    }

    @Test
    void listsWhatServesAPlanToThoseWhoMaySeeBoth() {
        PlanId plan = new PlanId(new UUID(0x389L, 92));
        PlanDrafted drafted =
                new PlanDrafted(plan, RECEIVER, MORNING, AnyPlan.terms(RECEIVER, COMPETENT), List.of(COMPETENT));
        TipContent content =
                new TipContent(Channel.FORM, "Kho thuốc lá", "Xe bốc hàng.", null, null, null, new Serves(plan, null));
        TipReceived received = new TipReceived(TIP, RECEIVER, MORNING, content, List.of(), null);
        register.apply(List.of(
                record(Matter.PLAN, 1, drafted, List.of(COMPETENT, STRANGER)),
                record(Matter.TIP, 1, received, List.of(COMPETENT)),
                record(Matter.TIP, 2, new TipAccepted(TIP, COMPETENT, MORNING), List.of(COMPETENT))));

        assertThat(queries.serving(COMPETENT, Matter.PLAN, plan.key(), Filters.none(50))
                        .items())
                .singleElement()
                .satisfies(tip -> assertThat(tip)
                        .containsEntry("id", TIP.key())
                        .containsEntry("status", "vn.lienthong.tip.accepted.v1")
                        .doesNotContainKey("history"));
        assertThat(queries.serving(STRANGER, Matter.PLAN, plan.key(), Filters.none(50))
                        .items())
                .isEmpty();
        assertThat(queries.serving(new AgencyCode("TAX"), Matter.PLAN, plan.key(), Filters.none(50))
                        .items())
                .isEmpty();
        assertThat(queries.serving(COMPETENT, Matter.TIP, TIP.key(), Filters.none(50))
                        .items())
                .isEmpty();
    }

    @Test
    void anOverlapIsOpenUntilItHasEnded() {
        OverlapId overlap = new OverlapId(new UUID(0x389L, 9));
        PlanId plan = new PlanId(new UUID(0x389L, 92));
        PlanPeriod days = new PlanPeriod(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30));
        register.apply(List.of(record(
                Matter.PLAN,
                1,
                new OverlapFound(overlap, COMPETENT, MORNING, plan, 0, "Kho số 7", STRANGER, days),
                List.of())));
        assertThat(queries.matters(COMPETENT, Matter.PLAN, 50))
                .first()
                .satisfies(found -> assertThat(found).containsEntry("open", true));

        register.apply(List.of(
                record(Matter.PLAN, 2, new OverlapEnded(overlap, COMPETENT, MORNING.plusSeconds(9)), List.of())));

        assertThat(queries.matters(COMPETENT, Matter.PLAN, 50))
                .first()
                .satisfies(ended -> assertThat(ended).containsEntry("open", false));
    }

    @Test
    void keepsHostileTextAsItIs() {
        List<String> texts =
                List.of("$where", "{\"$gt\":\"\"}", "\u0000", "🚤".repeat(400), "\u202Egnod gnart", "a.b.$c");

        for (int index = 0; index < texts.size(); index++) {
            TipContent content =
                    new TipContent(Channel.FORM, texts.get(index), texts.get(index), null, null, null, null);
            register.apply(List.of(record(
                    Matter.TIP, index, new TipReceived(TIP, RECEIVER, MORNING, content, List.of(), null), List.of())));
        }

        assertThat(queries.events(RECEIVER, 500))
                .extracting(event -> event.getEmbedded(List.of("data", "content", "text"), String.class))
                .containsExactlyInAnyOrderElementsOf(texts);
        assertThat(queries.events(RECEIVER, 500))
                .extracting(event -> event.getString("summaryVi"))
                .allMatch(summary -> summary.equals(new String(summary.getBytes(UTF_8), UTF_8)));
    }

    /** Heads, newest pages, events, and which information was recalled: however many kinds of matter and partitions there are. */
    @Test
    void asksTheStoreFourTimesForAnInbox() {
        List<LogRecord> log = new ArrayList<>(aTip());
        log.addAll(someInformation());
        register.apply(log);
        AtomicInteger reads = new AtomicInteger();
        MongoOperations counting = (MongoOperations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoOperations.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(store, arguments);
                });

        List<Document> inbox = Lines.of(counting).events(COMPETENT, 50);

        assertThat(inbox).as("all but what was shared and then recalled").hasSize(4);
        assertThat(reads).hasValue(4);
    }

    @Test
    void doesNothingWithAnEmptyBatch() {
        register.apply(List.of());

        assertThat(everything()).isEmpty();
    }

    private Document tip(AgencyCode reader) {
        return queries.matter(reader, Matter.TIP, TIP.key(), () -> {}).orElseThrow();
    }

    private static List<String> history(Document matter) {
        return matter.getList("history", Document.class).stream()
                .map(event -> event.getString("type"))
                .toList();
    }

    private List<Document> everything() {
        List<Document> all = new ArrayList<>(store.findAll(Document.class, Register.MATTERS));
        all.addAll(store.findAll(Document.class, Events.COLLECTION));
        return all.stream()
                .sorted(Comparator.comparing(document -> document.get("_id").toString()))
                .toList();
    }

    /** The log in its order, cut anywhere, each piece as often as it likes, and pieces of the past in between. */
    private static List<List<LogRecord>> inPieces(List<LogRecord> log, Random random) {
        List<List<LogRecord>> pieces = new ArrayList<>();
        int at = 0;
        while (at < log.size()) {
            int end = at + 1 + random.nextInt(log.size() - at);
            pieces.addAll(Collections.nCopies(1 + random.nextInt(2), log.subList(at, end)));
            pieces.add(log.subList(random.nextInt(end), end));
            at = end;
        }
        return pieces;
    }

    private static List<LogRecord> aTip() {
        TipContent content = new TipContent(
                Channel.HOTLINE, "Kho thuốc lá ở Bắc Duyên Hải", "Ba đêm liền có xe bốc hàng.", null, null, null, null);
        return List.of(
                record(
                        Matter.TIP,
                        10,
                        new TipReceived(TIP, RECEIVER, MORNING, content, List.of(), null),
                        List.of(COMPETENT)),
                record(
                        Matter.TIP,
                        11,
                        new TipOffered(TIP, RECEIVER, MORNING.plusSeconds(1), COMPETENT, null, null, null),
                        List.of(COMPETENT)),
                record(Matter.TIP, 12, new TipAccepted(TIP, COMPETENT, MORNING.plusSeconds(60)), List.of(COMPETENT)));
    }

    private static List<LogRecord> someInformation() {
        AgencyCode provider = new AgencyCode("BORDER-15");
        Picture picture = new Picture(null, List.of(), null, "đường cát", null, null);
        InformationContent content = new InformationContent(
                "Đường cát qua lối mở",
                "Hàng chia nhỏ.",
                picture,
                Reliability.USUAL,
                Credibility.PROBABLE,
                List.of(PHOTO));
        return List.of(
                record(
                        Matter.INFORMATION,
                        10,
                        new InformationShared(INFORMATION, provider, MORNING, content, List.of(COMPETENT)),
                        List.of(COMPETENT)),
                record(
                        Matter.INFORMATION,
                        11,
                        new InformationRecalled(INFORMATION, provider, MORNING.plusSeconds(9), "Không còn đúng."),
                        List.of(COMPETENT)));
    }

    private static LogRecord record(Matter matter, long offset, MatterEvent event, List<AgencyCode> audience) {
        AgencyCode provider = matter == Matter.TIP ? RECEIVER : event.by();
        Envelope envelope = Envelopes.of(matter + "-" + offset, event, provider, audience, null);
        return new LogRecord(matter.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }
}
