package vn.lienthong.views.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.register.Lines;
import vn.lienthong.views.similar.SimilarTips.Similar;

/** Tips that may be of one matter are found by what they say, with the reasons, among those that the reader may see. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class SimilarTipsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode STRANGER = new AgencyCode("POLICE-01");

    private final MongoOperations store;
    private final View register;
    private final SimilarView view;
    private final TipIndex index;
    private final SimilarTips tips;
    private long offset;

    SimilarTipsTest(Store store) {
        this.store = store.empty();
        this.register = Lines.view(this.store);
        this.view = new SimilarView(this.store);
        this.index = new TipIndex(this.store);
        this.tips = new SimilarTips(index, Lines.of(this.store));
        for (int number = 100; number < 130; number++) {
            happens(
                    received(number, "Quán cà phê ồn ào số " + number, "Hàng xóm mở nhạc to vào ban đêm.", "01"),
                    OFFICE);
        }
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void findsTheSameMatterInOtherWordsOfMessages() {
        happens(
                received(
                        1,
                        "Kho thuốc lá ở Bắc Duyên Hải",
                        "Ba đêm liền xe tải nhỏ bốc hàng tại kho số 7, cụm công nghiệp Bắc Duyên Hải.",
                        "15"),
                OFFICE,
                MARKET);
        happens(
                received(
                        2,
                        "kho thuoc la bac duyen hai",
                        "3 dem lien xe tai nho boc hang tai kho so 7 cum cong nghiep bac duyen hai ko hoa don",
                        "15"),
                OFFICE,
                MARKET);

        assertThat(tips.to(key(2), MARKET, 5)).singleElement().satisfies(found -> {
            assertThat(found.tip().getString("id")).isEqualTo(key(1));
            assertThat(found.reasonsVi())
                    .anyMatch(reason -> reason.startsWith("Lời báo có chung: “"))
                    .contains("Cùng tỉnh, thành phố", "Nhận cùng ngày");
        });
        assertThat(tips.to(key(1), MARKET, 5).getFirst().reasonsVi().getFirst())
                .as("as they stand in the one that is open")
                .startsWith("Lời báo có chung: ")
                .containsPattern("“(Bắc Duyên|Duyên Hải|bốc hàng|cụm công|công nghiệp|nghiệp Bắc)”")
                .doesNotContainPattern("duyen|boc|cong nghiep");
    }

    @Test
    void findsWhatNamesTheSamePlateThoughNothingElseIsAlike() {
        happens(received(1, "Xe lạ", "Xe biển 29C-123.45 đỗ trước cổng chợ từ chiều.", "01"), OFFICE);
        happens(received(2, "Buôn lậu đường cát", "Đường cát chở bằng xe 29C 12345 qua lối mở.", "15"), OFFICE);

        assertThat(tips.to(key(2), OFFICE, 5))
                .extracting(found -> found.tip().getString("id"))
                .containsExactly(key(1));
        assertThat(tips.to(key(2), OFFICE, 5).getFirst().reasonsVi())
                .contains("Cùng biển kiểm soát phương tiện 29C12345");
    }

    @Test
    void whoMayNotSeeATipIsNeverTold() {
        happens(received(1, "Kho số 7", "Xe tải 29C-123.45 bốc thuốc lá tại kho số 7.", "15"), OFFICE, MARKET);

        assertThat(tips.to(key(1), STRANGER, 5)).isEmpty();
        assertThat(tips.to(asked("Xe tải 29C-123.45 bốc thuốc lá tại kho số 7."), STRANGER, 5))
                .isEmpty();
        assertThat(tips.to(asked("Xe tải 29C-123.45 bốc thuốc lá tại kho số 7."), MARKET, 5))
                .hasSize(1);
    }

    @Test
    void knowsWhatCameSinceAndReadsOnWithoutBeginningAnew() {
        happens(received(1, "Có kho lạ", "Chưa rõ ở đâu.", null), OFFICE);
        assertThat(tips.to(asked("Kho số 9 đường Hoàng Liên chứa rượu ngoại"), OFFICE, 5))
                .isEmpty();

        happens(
                new TipCompleted(
                        new TipId(id(1)),
                        OFFICE,
                        MORNING,
                        "Kho số 9 đường Hoàng Liên chứa rượu ngoại.",
                        null,
                        null,
                        null),
                OFFICE);

        assertThat(tips.to(asked("Kho số 9 đường Hoàng Liên chứa rượu ngoại"), OFFICE, 5))
                .extracting(found -> found.tip().getString("id"))
                .containsExactly(key(1));
    }

    @Test
    void anIndexBuiltAnewFindsTheSame() throws Exception {
        happens(received(1, "Kho số 7", "Xe tải 29C-123.45 bốc thuốc lá tại kho số 7.", "15"), OFFICE);
        List<Similar> before = tips.to(asked("kho so 7 boc thuoc la"), OFFICE, 5);

        try (TipIndex anew = new TipIndex(store)) {
            assertThat(before).isNotEmpty();
            assertThat(new SimilarTips(anew, Lines.of(store)).to(asked("kho so 7 boc thuoc la"), OFFICE, 5))
                    .isEqualTo(before);
        }
    }

    @Test
    void aRecordThatComesAgainChangesNothing() {
        TipCompleted completed = new TipCompleted(new TipId(id(1)), OFFICE, MORNING, "Kho số 9.", null, null, null);
        List<LogRecord> both = new ArrayList<>();
        both.add(record(received(1, "Có kho lạ", "Chưa rõ.", null), OFFICE));
        both.add(record(completed, OFFICE));

        view.apply(both);
        view.apply(both);

        assertThat(index.of(key(1)))
                .isNotNull()
                .extracting(TipSketch::texts)
                .asList()
                .hasSize(3);
    }

    @Test
    void howOftenOthersNameSomethingChangesNothingOfWhatAReaderIsTold() {
        happens(received(1, "Kho số 7", "Xe tải nhỏ bốc thuốc lá tại kho số 7 lúc nửa đêm.", "15"), OFFICE, MARKET);
        List<Similar> before = tips.to(asked("xe tải nhỏ bốc thuốc lá của Nguyễn Văn Anh"), MARKET, 5);
        for (int number = 10; number < 60; number++) {
            happens(received(number, "Nguyễn Văn Anh", "Nguyễn Văn Anh bốc thuốc lá, xe tải nhỏ.", "01"), OFFICE);
        }

        assertThat(tips.to(asked("xe tải nhỏ bốc thuốc lá của Nguyễn Văn Anh"), MARKET, 5))
                .isEqualTo(before);
        assertThat(index.candidates(Asked.of(asked("Nguyễn Văn; chưa ai")), MARKET, 1).rarity().values().stream()
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aLongTipIsFoundByTheSentencesThatItSharesWithAnother() {
        String own = IntStream.range(0, 100)
                .mapToObj(each -> "riêng" + (char) ('a' + each % 26) + each)
                .collect(Collectors.joining(" "));
        String shared =
                "Ba đêm liền xe tải nhỏ bốc hàng tại kho số 7, cụm công nghiệp Bắc Duyên Hải, thùng hàng không nhãn mác. ";
        happens(received(1, "Kho", shared, "15"), OFFICE);
        happens(received(2, "Nhiều điều", own + " " + shared, "15"), OFFICE);

        assertThat(tips.to(key(2), OFFICE, 5))
                .extracting(found -> found.tip().getString("id"))
                .contains(key(1));
    }

    @Test
    void whatWasWrittenAndToldToNobodyIsToldWhenItComesAgain() {
        LogRecord one = record(received(1, "Kho số 7", "Xe tải 29C-123.45 bốc thuốc lá tại kho số 7.", "15"), OFFICE);
        register.apply(List.of(one));
        store.save(
                TipSketch.of(
                                key(1),
                                received(1, "Kho số 7", "Xe tải 29C-123.45 bốc thuốc lá tại kho số 7.", "15")
                                        .content(),
                                MORNING)
                        .seenBy(Set.of(OFFICE))
                        .document(one.offset()),
                TipSketch.COLLECTION); // and then it was killed

        view.apply(List.of(one));

        assertThat(tips.to(asked("xe 29C12345"), OFFICE, 5)).hasSize(1);
    }

    private void happens(TipEvent event, AgencyCode... audience) {
        List<LogRecord> one = List.of(record(event, audience));
        register.apply(one);
        view.apply(one);
    }

    private LogRecord record(TipEvent event, AgencyCode... audience) {
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, List.of(audience), null);
        return new LogRecord(
                Matter.TIP.events(), 0, offset++, event.about().key(), new Message(envelope, Json.write(event)));
    }

    private static TipReceived received(int number, String title, String text, @Nullable String province) {
        TipContent content = new TipContent(
                Channel.HOTLINE, title, text, province == null ? null : new ProvinceCode(province), null, null, null);
        return new TipReceived(new TipId(id(number)), OFFICE, MORNING, content, List.of(), null, null);
    }

    private static TipSketch asked(String text) {
        return new TipSketch(null, List.of(text), LocalDate.of(2026, 11, 20), null, null, List.of());
    }

    private static UUID id(int number) {
        return new UUID(0x389L, number);
    }

    private static String key(int number) {
        return id(number).toString();
    }
}
