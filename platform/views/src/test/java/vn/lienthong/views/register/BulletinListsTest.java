package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;

/** Bulletins are a list of their own among information, each under its title. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class BulletinListsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");

    private final MongoOperations store;

    BulletinListsTest(Store store) {
        this.store = store.empty();
        new Register(this.store, Shipped.DIRECTORY)
                .apply(List.of(
                        record(0, shared(1, "Chia nhỏ lô hàng", BulletinKind.METHOD)),
                        record(1, shared(2, "Dịp Tết", BulletinKind.FORECAST)),
                        record(2, shared(3, "Xe tải ở QL4", null)),
                        record(3, shared(4, "Bản tin sai", BulletinKind.METHOD)),
                        record(4, new InformationRecalled(id(4), OFFICE, MORNING.plusSeconds(60), "Sai nguồn."))));
    }

    @Test
    void areListedByThemselvesAndByKindUnderTheTitleThatTheyWereGiven() {
        assertThat(titles(OFFICE, "any")).containsExactlyInAnyOrder("Chia nhỏ lô hàng", "Dịp Tết", "Bản tin sai");
        assertThat(titles(MARKET, "forecast")).containsExactly("Dịp Tết");
        assertThat(listed(MARKET, "method"))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .containsEntry("bulletin", "method")
                        .containsEntry("bulletinVi", "Phương thức, thủ đoạn mới"));
        assertThat(Lines.of(store)
                        .count(MARKET, Matter.INFORMATION, Filters.whole(Matter.INFORMATION, asked("any"), words()))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatWasTakenBackIsNoBulletinToWhomItWasTakenFrom() {
        assertThat(Lines.of(store).matters(MARKET, Matter.INFORMATION, 50))
                .filteredOn(found -> found.getString("id").equals(id(4).key()))
                .singleElement()
                .satisfies(gone -> assertThat(gone).doesNotContainKeys("bulletin", "bulletinVi"));
    }

    private List<String> titles(AgencyCode reader, String bulletin) {
        return listed(reader, bulletin).stream()
                .map(found -> found.getString("title"))
                .toList();
    }

    private List<Document> listed(AgencyCode reader, String bulletin) {
        return Lines.of(store)
                .matters(reader, Matter.INFORMATION, Filters.of(Matter.INFORMATION, asked(bulletin), words()))
                .items();
    }

    private static Parameters asked(String bulletin) {
        return new Parameters(Map.of("bulletin", List.of(bulletin)));
    }

    private static CodeLists words() {
        return Shipped.DIRECTORY.get().words();
    }

    private static InformationId id(int number) {
        return new InformationId(new UUID(0x389L, number));
    }

    private static InformationShared shared(int number, String title, @Nullable BulletinKind kind) {
        InformationContent content = new InformationContent(
                title,
                "Nội dung.",
                new Picture(null, List.of(), null, "đường", "chia nhỏ", null),
                Reliability.USUAL,
                Credibility.PROBABLE);
        Instant due = MORNING.plusSeconds(86_400);
        return new InformationShared(
                id(number),
                OFFICE,
                MORNING.plusSeconds(number),
                content,
                List.of(MARKET),
                null,
                null,
                kind == null ? null : new IssuedBulletin(kind, new Deadline(due.minusSeconds(3600), due, false)),
                null);
    }

    private static LogRecord record(long offset, InformationEvent event) {
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, List.of(OFFICE, MARKET), null);
        return new LogRecord(
                Matter.INFORMATION.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }
}
