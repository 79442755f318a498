package vn.lienthong.intake.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** The door asks who may see a tip that is named, and cannot tell one that is hidden from one that there is not. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class TipReadersTest {
    private static final TipId TIP = new TipId(new UUID(389, 1));
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");

    private final TipReaders readers;

    TipReadersTest(Store store) {
        this.readers = new TipReaders(store.empty());
    }

    @Test
    void knowsWhoMaySeeItByTheNewestEvent() {
        readers.apply(List.of(happens(0, List.of(MARKET))));
        assertThat(readers.mayRead(OFFICE, TIP)).as("the provider").isTrue();
        assertThat(readers.mayRead(MARKET, TIP)).isTrue();
        assertThat(readers.mayRead(POLICE, TIP)).isFalse();
        assertThat(readers.mayRead(OFFICE, new TipId(new UUID(389, 2)))).isFalse();

        readers.apply(List.of(happens(1, List.of(MARKET, POLICE)), happens(0, List.of(MARKET))));

        assertThat(readers.mayRead(POLICE, TIP))
                .as("what comes again changes nothing")
                .isTrue();
    }

    private static LogRecord happens(long offset, List<AgencyCode> audience) {
        TipEvent event = new TipClosed(TIP, OFFICE, Instant.parse("2026-11-20T02:00:00Z"), "Xong.");
        @Nullable String basis = null;
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, audience, basis);
        return new LogRecord(Matter.TIP.events(), 0, offset, TIP.key(), new Message(envelope, Json.write(event)));
    }
}
