package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.visibility.Readers;

/** The register shows each reader of information its own version, from the event with which it has it to the one that ends it. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ReadersVersionsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant UNTIL = MORNING.plus(Duration.ofDays(2));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode WHOLE = new AgencyCode("MS-15");
    private static final AgencyCode PART = new AgencyCode("POLICE-15");
    private static final AgencyCode ONWARD = new AgencyCode("TAX-15");
    private static final AgencyCode OTHER = new AgencyCode("CUSTOMS-RVII");
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));
    private static final String SECRET = "Hai cơ sở viên ở bến phía bắc.";
    private static final String SANITISED = "Có nguồn tin ở địa bàn.";
    private static final Picture PICTURE = new Picture(null, List.of(), "nhóm gùi hàng thuê", "đường cát", null, null);
    private static final InformationContent CONTENT =
            new InformationContent("Đường cát qua lối mở", SECRET, PICTURE, Reliability.USUAL, Credibility.PROBABLE);
    private static final InformationContent CORRECTED = new InformationContent(
            "Đường cát qua lối mở", "Ba chuyến mỗi đêm.", PICTURE, Reliability.USUAL, Credibility.CONFIRMED);
    private static final Conditions CONDITIONS = new Conditions(
            "kiểm tra",
            Onward.ASK,
            null,
            null,
            null,
            null,
            List.of(new Withheld(WithheldField.TEXT, List.of(PART))),
            SANITISED);

    private final Register register;
    private final RegisterQueries queries;
    private final List<AgencyCode> audience = new ArrayList<>(List.of(WHOLE, PART));
    private Instant now = MORNING;
    private long offset;

    ReadersVersionsTest(Store store) {
        var empty = store.empty();
        this.register = new Register(empty, Shipped.DIRECTORY);
        this.queries = Lines.of(empty, new Readers(Communities.NONE, () -> now));
        happens(new InformationShared(INFORMATION, PROVIDER, MORNING, CONTENT, List.copyOf(audience), CONDITIONS));
    }

    @Test
    void oneReaderSeesWhatIsWithheldFromAnother() {
        assertThat(all(WHOLE)).contains(SECRET).doesNotContain(SANITISED, PART.value());
        assertThat(all(PART)).contains(SANITISED).doesNotContain(SECRET, WHOLE.value());
        assertThat(all(PROVIDER)).contains(SECRET, PART.value(), WHOLE.value());
        assertThat(all(ONWARD)).doesNotContain(SECRET, SANITISED, CONTENT.title());
    }

    @Test
    void whomItIsPassedOnToHasItFromThenOnAndNobodyElseLearnsOfIt() {
        grant(CONTENT, 1);

        assertThat(rows(ONWARD)).hasSize(1);
        assertThat(all(ONWARD)).contains(SECRET).doesNotContain(PART.value());
        assertThat(all(PART)).doesNotContain(ONWARD.value(), SECRET);
        assertThat(rows(PART)).hasSize(1);
        assertThat(rows(PROVIDER)).hasSize(1);
    }

    @Test
    void whoseGrantIsRevokedIsLeftWithThatAlone() {
        grant(CONTENT, 1);
        happens(new OnwardRevoked(
                INFORMATION,
                PROVIDER,
                at(),
                List.of(ONWARD),
                "Không còn cần.",
                new Deadline(at(), at().plus(Duration.ofDays(1)), true)));

        assertThat(all(ONWARD)).contains("Không còn cần.").doesNotContain(SECRET, CONTENT.title());
        assertThat(rows(ONWARD))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã được thu hồi"));
        assertThat(all(WHOLE)).as("who asked for it").contains(SECRET).doesNotContain("Không còn cần.");
        assertThat(all(PART)).doesNotContain(ONWARD.value(), "Không còn cần.");

        grant(CORRECTED, 2);

        assertThat(all(ONWARD))
                .as("granted again, as it stands then")
                .contains(CORRECTED.text())
                .doesNotContain(SECRET);
    }

    /** One event may speak of several, none of whom it tells of the others. */
    @Test
    void saysToEachOfThoseThatOneEventIsAboutOnlyWhatConcernsIt() {
        audience.addAll(List.of(ONWARD, OTHER));
        happens(granted(CONTENT, 1, null, ONWARD, OTHER));
        assertThat(all(ONWARD)).contains(SECRET).doesNotContain(OTHER.value(), name(OTHER));

        happens(new OnwardExpired(INFORMATION, PROVIDER, at(), List.of(ONWARD, OTHER)));

        assertThat(all(ONWARD)).doesNotContain(SECRET, OTHER.value(), name(OTHER));
        assertThat(all(PROVIDER)).contains(name(ONWARD), name(OTHER));
        assertThat(rows(ONWARD))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("title", "Thông tin đã hết hạn chia sẻ")
                        .containsEntry(
                                "status",
                                MessageTypes.ofPayload(OnwardExpired.class).name()));
        assertThat(rows(WHOLE))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("title", Conditions.UNOPENED_VI)
                        .containsEntry(
                                "status",
                                MessageTypes.ofPayload(InformationShared.class).name()));
    }

    /** Otherwise a row would tell those who have it that somebody no longer has. */
    @Test
    void standsCorrectedForAllWhoHaveItWhoeverHasLostIt() {
        grant(CONTENT, 1);
        happens(new OnwardExpired(INFORMATION, PROVIDER, at(), List.of(ONWARD)));

        happens(new InformationCorrected(
                INFORMATION,
                PROVIDER,
                at(),
                2,
                CORRECTED,
                "Xác minh lại.",
                List.of(WHOLE, PART),
                CONDITIONS,
                new Deadline(at(), at().plus(Duration.ofDays(1)), true)));

        String corrected = MessageTypes.ofPayload(InformationCorrected.class).name();
        assertThat(List.of(PROVIDER, WHOLE, PART))
                .allSatisfy(reader -> assertThat(rows(reader))
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsEntry("status", corrected)));
        assertThat(rows(ONWARD))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("status")).isNotEqualTo(corrected));
        assertThat(all(ONWARD)).doesNotContain(CORRECTED.text(), "Xác minh lại.");
    }

    @Test
    void whatHasRunOutIsGoneForAllButItsProvider() {
        happens(new InformationExpired(INFORMATION, PROVIDER, at(), at()));

        for (AgencyCode reader : List.of(WHOLE, PART)) {
            assertThat(all(reader)).doesNotContain(SECRET, SANITISED, CONTENT.title());
            assertThat(rows(reader))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã hết hạn chia sẻ"));
        }
        assertThat(all(PROVIDER)).contains(SECRET);
    }

    /** The clock is asked, and not only whether what it brings about is on the log yet. */
    @Test
    void whatIsSharedForATimeIsGoneAtTheMomentThatItsTimeHasComeBeforeAnyEventSaysSo() {
        happens(corrected(CORRECTED, new Conditions(null, Onward.ASK, null, null, UNTIL, null, null, null)));

        now = UNTIL.minusMillis(1);
        assertThat(all(WHOLE)).contains(CORRECTED.text());

        now = UNTIL;
        for (AgencyCode reader : List.of(WHOLE, PART)) {
            assertThat(all(reader)).doesNotContain(CORRECTED.text(), SECRET, CONTENT.title());
            assertThat(queries.count(reader, Matter.INFORMATION, Filters.none(50))
                            .count())
                    .isZero();
        }
        assertThat(all(PROVIDER)).contains(CORRECTED.text());

        happens(new InformationExpired(INFORMATION, PROVIDER, UNTIL, UNTIL));
        assertThat(rows(WHOLE))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã hết hạn chia sẻ"));
    }

    @Test
    void whatIsCorrectedToBeSharedForLongerIsReadForLonger() {
        happens(corrected(CORRECTED, new Conditions(null, Onward.ASK, null, null, UNTIL, null, null, null)));
        happens(corrected(CONTENT, new Conditions(null, Onward.ASK, null, null, null, null, null, null)));
        now = UNTIL;

        assertThat(all(WHOLE)).contains(SECRET);
    }

    @Test
    void whatWasPassedOnForATimeIsGoneAtThatMomentForWhomItWasPassedOnToAlone() {
        audience.add(ONWARD);
        happens(granted(CONTENT, 1, UNTIL, ONWARD, WHOLE));

        now = UNTIL.minusMillis(1);
        assertThat(all(ONWARD)).contains(SECRET);

        now = UNTIL;
        assertThat(all(ONWARD)).doesNotContain(SECRET, CONTENT.title());
        assertThat(all(WHOLE)).as("its provider named it").contains(SECRET);

        happens(new OnwardExpired(INFORMATION, PROVIDER, UNTIL, List.of(ONWARD)));
        assertThat(rows(ONWARD)).hasSize(1);

        happens(granted(CONTENT, 1, null, ONWARD));
        assertThat(all(ONWARD)).as("once more, for as long as the others").contains(SECRET);
    }

    @Test
    void whoReadsItLearnsWhatItIsForAsLongAsThereIsSomethingToRead() {
        assertThat(queries.purpose(WHOLE, INFORMATION.key())).contains("kiểm tra");
        assertThat(queries.purpose(PROVIDER, INFORMATION.key())).isEmpty();
        assertThat(queries.purpose(OTHER, INFORMATION.key())).as("has it not").isEmpty();

        happens(corrected(CONTENT, new Conditions("truy vết", Onward.ASK, null, null, null, null, null, null)));
        assertThat(queries.purpose(WHOLE, INFORMATION.key())).contains("truy vết");

        happens(new InformationRecalled(INFORMATION, PROVIDER, at(), "Nguồn sai."));
        assertThat(queries.purpose(WHOLE, INFORMATION.key())).isEmpty();
    }

    private InformationCorrected corrected(InformationContent content, Conditions conditions) {
        return new InformationCorrected(
                INFORMATION,
                PROVIDER,
                at(),
                2,
                content,
                "Xác minh lại.",
                List.of(WHOLE, PART),
                conditions,
                new Deadline(at(), at().plus(Duration.ofDays(1)), true));
    }

    private void grant(InformationContent content, int version) {
        if (!audience.contains(ONWARD)) {
            audience.add(ONWARD);
        }
        happens(granted(content, version, null, ONWARD));
    }

    private OnwardGranted granted(InformationContent content, int version, @Nullable Instant until, AgencyCode... to) {
        return new OnwardGranted(
                INFORMATION,
                PROVIDER,
                at(),
                PROVIDER,
                WHOLE + "/1",
                WHOLE,
                List.of(to),
                until,
                null,
                null,
                version,
                content,
                CONDITIONS);
    }

    private static String name(AgencyCode agency) {
        return new FeedItems(Shipped.DIRECTORY).name(agency);
    }

    private Instant at() {
        return MORNING.plusSeconds(offset);
    }

    @Test
    void aMatterShowsWhatItRestsOnToTheUserAndTheProviderThatMaySeeBoth() {
        register.apply(new SomeCases()
                .open(1, MORNING, "Kho đường", null, WHOLE, PART)
                .open(2, MORNING, "Kho khác", null, WHOLE, PART, PROVIDER)
                .log);
        happens(new InformationUsed(INFORMATION, WHOLE, at(), UsedIn.of(SomeCases.number(1)), true, "kiểm tra"));
        happens(new InformationUsed(INFORMATION, WHOLE, at(), UsedIn.of(SomeCases.number(2)), false, "kiểm tra"));

        assertThat(restsOn(WHOLE, 1))
                .singleElement()
                .satisfies(on -> assertThat(on)
                        .containsEntry("id", INFORMATION.key())
                        .containsEntry("title", Conditions.UNOPENED_VI)
                        .containsEntry("evidence", true));
        assertThat(restsOn(PROVIDER, 2)).hasSize(1);
        assertThat(restsOn(PROVIDER, 1)).as("may not see the case file").isEmpty();
        assertThat(restsOn(PART, 1))
                .as("may see both, and does not learn who uses it")
                .isEmpty();
        assertThat(page(PART)).doesNotContain(SomeCases.number(1).key());
        assertThat(page(PROVIDER)).contains(SomeCases.number(1).key());

        happens(new InformationRecalled(INFORMATION, PROVIDER, at(), "Nguồn sai."));

        assertThat(restsOn(WHOLE, 1))
                .singleElement()
                .satisfies(on -> assertThat(on).containsEntry("title", "Thông tin đã được thu hồi"));
        assertThat(page(WHOLE))
                .as("what of its own it has to look through")
                .contains(SomeCases.number(1).key())
                .doesNotContain(SECRET);
    }

    @Test
    void theProviderSeesHowFarARecallGotAndOnlyWhatItMaySeeByName() {
        register.apply(new SomeCases()
                .open(1, MORNING, "Kho đường", null, WHOLE, PART)
                .open(2, MORNING, "Kho khác", null, WHOLE, PART, PROVIDER)
                .log);
        happens(new InformationRecalled(INFORMATION, PROVIDER, at(), "Nguồn sai."));
        changed(1, List.of(WHOLE, PART));
        changed(2, List.of(WHOLE, PART, PROVIDER));
        step(2, new SourceStep.Reviewed(WHOLE, at(), 1, "Không ảnh hưởng."), List.of(WHOLE, PART, PROVIDER));

        assertThat(reached(PROVIDER))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("how", "recalled")
                        .containsEntry("asked", 1)
                        .containsEntry("reviewed", 0)
                        .doesNotContainKeys("id", "number", "title", "waiting"))
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("id", SomeCases.number(2).key())
                        .containsEntry("told", 3)
                        .containsEntry("reviewed", 1)
                        .containsEntry("waiting", List.of()));
        assertThat(reached(WHOLE)).as("is not the provider").isEmpty();
        assertThat(casePage(WHOLE, 1)).contains(INFORMATION.key());
        assertThat(casePage(PART, 1))
                .as("learns that a source was taken back, and not which")
                .contains("đã bị bên cung cấp thu hồi")
                .doesNotContain(INFORMATION.key(), PROVIDER.value(), CONTENT.title());
    }

    @Test
    void theProviderSeesWhoLooksItThroughNowInTheOthersPlace() {
        List<AgencyCode> readers = List.of(WHOLE, PART, PROVIDER);
        register.apply(new SomeCases().open(1, MORNING, "Kho đường", null, WHOLE, PART, PROVIDER).log);
        happens(new InformationRecalled(INFORMATION, PROVIDER, at(), "Nguồn sai."));
        changed(1, readers);
        Deadline limit = new Deadline(at(), at().plus(Duration.ofDays(1)), true);
        step(1, new SourceStep.ReviewMoved(PART, at(), 1, List.of(WHOLE), List.of(PART), limit), readers);

        assertThat(reached(PROVIDER))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("asked", 1)
                        .containsEntry("reviewed", 0)
                        .containsEntry("waiting", List.of(PART.value())));
        assertThat(casePage(PART, 1)).contains("Chuyển việc rà soát").doesNotContain(INFORMATION.key());

        step(1, new SourceStep.ReviewMoved(WHOLE, at(), 1, List.of(PART), List.of(), null), readers);
        assertThat(reached(PROVIDER))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("asked", 0).containsEntry("waiting", List.of()));
    }

    private void changed(int caseFile, List<AgencyCode> readers) {
        Source source = new Source(INFORMATION, PROVIDER, List.of(WHOLE));
        Deadline limit = new Deadline(at(), at().plus(Duration.ofDays(1)), true);
        step(
                caseFile,
                new SourceStep.Changed(WHOLE, at(), 1, SourceChange.RECALLED, source, List.of(WHOLE), limit, null),
                readers);
    }

    private void step(int caseFile, SourceStep step, List<AgencyCode> readers) {
        MatterEvent event = SourceEvent.of(SomeCases.number(caseFile), step);
        var envelope = Envelopes.of("event-" + offset, event, WHOLE, readers, null);
        register.apply(List.of(new LogRecord(
                Matter.CASEFILE.events(),
                0,
                100 + offset++,
                event.about().key(),
                new Message(envelope, Json.write(event)))));
    }

    private List<Document> reached(AgencyCode reader) {
        return queries.matter(reader, Matter.INFORMATION, INFORMATION.key(), () -> {})
                .map(found -> found.getList("reached", Document.class))
                .orElse(List.of());
    }

    private String casePage(AgencyCode reader, int caseFile) {
        return queries.matter(
                        reader, Matter.CASEFILE, SomeCases.number(caseFile).key(), () -> {})
                .toString();
    }

    private String page(AgencyCode reader) {
        return queries.matter(reader, Matter.INFORMATION, INFORMATION.key(), () -> {})
                .toString();
    }

    private List<Document> restsOn(AgencyCode reader, int caseFile) {
        return queries.matter(
                        reader, Matter.CASEFILE, SomeCases.number(caseFile).key(), () -> {})
                .map(found -> found.getList("restsOn", Document.class))
                .orElse(List.of());
    }

    private void happens(MatterEvent event) {
        var envelope = Envelopes.of("event-" + offset, event, PROVIDER, List.copyOf(audience), null);
        register.apply(List.of(new LogRecord(
                Matter.INFORMATION.events(),
                0,
                offset++,
                INFORMATION.key(),
                new Message(envelope, Json.write(event)))));
    }

    private List<Document> rows(AgencyCode reader) {
        return queries.matters(reader, Matter.INFORMATION, 50);
    }

    /** Everything that the register tells this reader, in whichever way. */
    private String all(AgencyCode reader) {
        return Lines.all(queries, reader, Matter.INFORMATION, INFORMATION.key());
    }
}
