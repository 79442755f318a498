package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Store;
import vn.lienthong.intake.receipt.Reported.Kind;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** What may be known with a receipt. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ReportedViewTest {
    private static final TipId TIP = new TipId(new UUID(389, 1));
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final Instant NOON = Instant.parse("2026-11-20T17:30:00Z");

    private final MongoOperations store;
    private final ReportedView view;

    ReportedViewTest(Store store) {
        this.store = store.empty();
        this.view = new ReportedView(this.store);
    }

    @Test
    void tellsWhereItStandsWhatWasAskedAndWhatCameOfIt() {
        view.apply(log(
                received(),
                new TipEvent.ReporterAsked(TIP, OFFICE, NOON, "Mấy giờ?"),
                new TipEvent.TipOffered(TIP, OFFICE, NOON, MARKET, null, null, "bí mật 1"),
                new TipEvent.ReporterAdded(TIP, OFFICE, NOON, "bí mật 2", null, true),
                new TipEvent.TipAccepted(TIP, MARKET, NOON),
                new TipEvent.VerificationBegun(TIP, MARKET, NOON, "bí mật 3", "bí mật 4", "bí mật 5"),
                new TipEvent.TipDismissed(TIP, MARKET, NOON, "bí mật 6", null),
                new TipEvent.TipClosed(TIP, MARKET, NOON, "Hàng hợp pháp.")));

        Reported reported = view.of(TIP).orElseThrow();
        assertThat(reported.standing()).isEqualTo(Standing.ENDED);
        assertThat(reported.onDay()).as("in Vietnam").isEqualTo("2026-11-21");
        assertThat(reported.entries())
                .extracting(Reported.Entry::kind, Reported.Entry::text)
                .containsExactly(
                        tuple(Kind.QUESTION, "Mấy giờ?"),
                        tuple(Kind.ADDED, null),
                        tuple(Kind.OUTCOME, "Hàng hợp pháp."));
        assertThat(reported.asks()).isFalse();
        assertThat(store.findAll(Document.class, "reported"))
                .singleElement()
                .satisfies(document -> assertThat(document.toJson()).doesNotContain("bí mật", "MS-15", "NSC389"));
    }

    @Test
    void asksUntilSomethingIsSaid() {
        view.apply(log(received(), new TipEvent.ReporterAsked(TIP, OFFICE, NOON, "Mấy giờ?")));

        assertThat(view.of(TIP).orElseThrow().asks()).isTrue();
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        List<LogRecord> log = log(
                received(),
                new TipEvent.TipSetAside(TIP, OFFICE, NOON, Screening.SPAM, null, "bí mật"),
                new TipEvent.TipReopened(TIP, OFFICE, NOON, "bí mật", null, OFFICE, false, null));
        view.apply(log);
        Reported once = view.of(TIP).orElseThrow();

        view.apply(log);
        view.apply(log.subList(1, 3));

        assertThat(view.of(TIP)).contains(once);
        assertThat(once.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(once.entries()).extracting(Reported.Entry::kind).containsExactly(Kind.OUTCOME, Kind.REOPENED);
    }

    /** Whoever has taken it up answers for it still while it is offered on. */
    @Test
    void isDealtWithAlsoWhileItIsOfferedOnAndComesBack() {
        view.apply(log(
                received(),
                new TipEvent.TipAccepted(TIP, MARKET, NOON),
                new TipEvent.TipOffered(TIP, MARKET, NOON, OFFICE, null, null, null),
                new TipEvent.TipReturned(TIP, OFFICE, NOON, "bí mật")));

        assertThat(view.of(TIP).orElseThrow().standing()).isEqualTo(Standing.TAKEN_UP);
    }

    private static TipEvent received() {
        TipContent content = new TipContent(Channel.FORM, "bí mật 7", "bí mật 8", null, null, null, null);
        return new TipEvent.TipReceived(TIP, OFFICE, NOON, content, List.of(), null);
    }

    private static List<LogRecord> log(TipEvent... events) {
        List<LogRecord> log = new ArrayList<>();
        for (TipEvent event : events) {
            Envelope envelope = Envelope.of(
                    "e" + log.size(),
                    URI.create("/intake-service"),
                    MessageTypes.of(event).name());
            Message message = new Message(envelope, Json.write(event));
            log.add(new LogRecord(Matter.TIP.events(), 0, log.size(), TIP.key(), message));
        }
        return log;
    }
}
