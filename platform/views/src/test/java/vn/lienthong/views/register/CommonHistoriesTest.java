package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.register.CommonHistories.Common;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class CommonHistoriesTest {
    private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(50));
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");
    private static final int TIPS = 90;

    private final MongoOperations store;

    CommonHistoriesTest(Store store) {
        this.store = store.empty();
        new Register(this.store, Shipped.DIRECTORY).apply(tips());
    }

    @Test
    void findsWhatBothAreToldOfThatMovedInTheSpan() {
        CommonHistories histories = new CommonHistories(store, Lines.READERS);

        Common common = histories.of(MARKET, List.of(OFFICE, CUSTOMS), BEGIN, END);

        assertThat(common.complete()).isTrue();
        assertThat(common.seenBy(OFFICE))
                .as("every third, of the first fifty days")
                .hasSize(17)
                .allSatisfy((id, events) ->
                        assertThat(events).hasExactlyElementsOfTypes(TipReceived.class, TipAccepted.class));
        assertThat(common.seenBy(MARKET)).hasSameSizeAs(common.seenBy(OFFICE));
        assertThat(histories.of(OFFICE, List.of(MARKET), BEGIN, END).seenBy(MARKET))
                .as("the same from the other side")
                .isEqualTo(common.seenBy(MARKET));
    }

    @Test
    void readsThoseAloneThatAreAskedFor() {
        Common common = new CommonHistories(store, Lines.READERS).of(MARKET, List.of(OFFICE), BEGIN, END);
        String first = id(0);

        assertThat(common.ids(Matter.TIP)).hasSize(17).contains(first);
        assertThat(common.ids(Matter.REQUEST)).isEmpty();
        assertThat(common.seenBy(OFFICE, Set.of(first, id(1)))).containsOnlyKeys(first);
        assertThat(common.seenBy(OFFICE, Set.of())).isEmpty();
    }

    @Test
    void tellsNobodyElse() {
        Common common = new CommonHistories(store, Lines.READERS).of(MARKET, List.of(OFFICE), BEGIN, END);

        assertThat(common.seenBy(CUSTOMS)).isEmpty();
        assertThat(common.seenBy(new AgencyCode("TAX-15"))).isEmpty();
    }

    @Test
    void saysWhenThereIsMoreThanItReads() {
        Common common = new CommonHistories(store, Lines.READERS, 5).of(MARKET, List.of(OFFICE), BEGIN, END);

        assertThat(common.seenBy(OFFICE)).hasSize(5);
        assertThat(common.complete()).isFalse();
    }

    /** The office has ninety of its own, of which it has every third in common with the market surveillance. */
    @Test
    void countsOnlyWhatIsInCommonTowardsTheMostThatItReads() {
        new Register(store, Shipped.DIRECTORY).apply(ofMarketAlone());

        Common common = new CommonHistories(store, Lines.READERS, 17).of(OFFICE, List.of(MARKET), BEGIN, END);
        Common fewer = new CommonHistories(store, Lines.READERS, 16).of(OFFICE, List.of(MARKET), BEGIN, END);

        assertThat(common.seenBy(MARKET)).hasSize(17);
        assertThat(common.complete()).isTrue();
        assertThat(fewer.seenBy(MARKET)).hasSize(16);
        assertThat(fewer.complete()).isFalse();
    }

    /** One a day; every third is told to the market surveillance as well, all others to the office alone. */
    private static List<LogRecord> tips() {
        List<LogRecord> records = new ArrayList<>();
        for (int day = 0; day < TIPS; day++) {
            records.addAll(records(day, day % 3 == 0 ? List.of(OFFICE, MARKET) : List.of(OFFICE)));
        }
        return records;
    }

    /** As many again, one a day after them: its lists are longer than those of the office. */
    private static List<LogRecord> ofMarketAlone() {
        List<LogRecord> records = new ArrayList<>();
        for (int day = TIPS; day < 2 * TIPS; day++) {
            records.addAll(records(day, List.of(MARKET)));
        }
        return records;
    }

    private static TipId tip(int day) {
        return new TipId(new UUID(0x389L, 1000 + day));
    }

    private static String id(int day) {
        return tip(day).key();
    }

    /** Of the first of its audience. */
    private static List<LogRecord> records(int day, List<AgencyCode> audience) {
        AgencyCode by = audience.getFirst();
        TipId tip = tip(day);
        Instant at = BEGIN.plus(Duration.ofDays(day)).plusSeconds(60);
        TipContent content = new TipContent(Channel.FORM, "Kho thuốc lá", "Xe bốc hàng.", null, null, null, null);
        return List.of(
                record(2 * day, at, new TipReceived(tip, by, at, content, List.of(), null), audience),
                record(2 * day + 1, at, new TipAccepted(tip, by, at), audience));
    }

    private static LogRecord record(long offset, Instant at, MatterEvent event, List<AgencyCode> audience) {
        Envelope envelope = Envelopes.of("event-" + offset, event, audience.getFirst(), audience, null);
        assertThat(envelope.time()).isEqualTo(at);
        return new LogRecord(
                Matter.TIP.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }
}
