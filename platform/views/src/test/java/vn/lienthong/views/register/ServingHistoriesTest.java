package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.Serves;
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
import vn.lienthong.views.register.ServingHistories.Serving;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ServingHistoriesTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final PlanId PLAN = new PlanId(new UUID(0x389L, 92));
    private static final int TIPS = 130;

    private final MongoOperations store;
    private final Register register;

    ServingHistoriesTest(Store store) {
        this.store = store.empty();
        this.register = new Register(this.store, Shipped.DIRECTORY);
        register.apply(tips());
    }

    @Test
    void tellsOfEachMatterAllThatHasHappened() {
        Serving serving = new ServingHistories(store, Lines.READERS).of(OFFICE, Matter.PLAN, PLAN.key());

        assertThat(serving.complete()).isTrue();
        assertThat(serving.byMatter())
                .hasSize(TIPS)
                .allSatisfy((id, events) -> assertThat(events)
                        .hasExactlyElementsOfTypes(TipReceived.class, TipAccepted.class)
                        .allMatch(event -> event.about().key().equals(id)));
    }

    @Test
    void tellsAnAgencyOnlyOfWhatItMaySee() {
        ServingHistories histories = new ServingHistories(store, Lines.READERS);

        assertThat(histories.of(MARKET, Matter.PLAN, PLAN.key()).byMatter()).hasSize(TIPS / 2);
        assertThat(histories
                        .of(new AgencyCode("TAX-15"), Matter.PLAN, PLAN.key())
                        .byMatter())
                .isEmpty();
    }

    @Test
    void saysWhenThereIsMoreThanItReads() {
        Serving serving = new ServingHistories(store, Lines.READERS, 100).of(OFFICE, Matter.PLAN, PLAN.key());

        assertThat(serving.byMatter()).hasSize(100);
        assertThat(serving.complete()).isFalse();
    }

    @Test
    void findsNothingForWhatNothingServes() {
        ServingHistories histories = new ServingHistories(store, Lines.READERS);

        assertThat(histories.of(OFFICE, Matter.TIP, PLAN.key()).byMatter()).isEmpty();
        assertThat(histories.of(OFFICE, Matter.GROUP, PLAN.key()).byMatter()).isEmpty();
        assertThat(histories.of(OFFICE, Matter.PLAN, "none|0").byMatter()).isEmpty();
    }

    /** Every second one may be seen by the market surveillance as well. */
    private static List<LogRecord> tips() {
        List<LogRecord> records = new ArrayList<>();
        for (int number = 0; number < TIPS; number++) {
            TipId tip = new TipId(new UUID(0x389L, 1000 + number));
            List<AgencyCode> audience = number % 2 == 0 ? List.of(OFFICE, MARKET) : List.of(OFFICE);
            TipContent content = new TipContent(
                    Channel.FORM, "Kho thuốc lá", "Xe bốc hàng.", null, null, null, new Serves(PLAN, null));
            records.add(record(2 * number, new TipReceived(tip, OFFICE, MORNING, content, List.of(), null), audience));
            records.add(record(2 * number + 1, new TipAccepted(tip, OFFICE, MORNING), audience));
        }
        return records;
    }

    private static LogRecord record(long offset, MatterEvent event, List<AgencyCode> audience) {
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, audience, null);
        return new LogRecord(
                Matter.TIP.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }
}
