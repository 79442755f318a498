package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** What stands in the history of a matter, and does not change where the matter stands. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class AsideTest {
    private static final AgencyCode MARKET = SomeCases.HOLDER;
    private static final Instant MORNING = SomeCases.MORNING;
    private static final DeconflictionId FIRST = new DeconflictionId(new UUID(0x389L, 11));
    private static final DeconflictionId SECOND = new DeconflictionId(new UUID(0x389L, 12));
    private static final CaseFileId CASE = SomeCases.number(1);
    private static final String CLOSED =
            MessageTypes.ofPayload(CaseFileClosed.class).name();

    private final Register register;
    private final RegisterQueries queries;
    private long offset = 10;

    AsideTest(Store store) {
        var empty = store.empty();
        this.register = new Register(empty, Shipped.DIRECTORY);
        this.queries = Lines.of(empty);
    }

    @Test
    void thatItIsTimeToCountSourcesIsNoNewsAndMovesNoInterest() {
        happens(Matter.DECONFLICTION, registered(FIRST, MORNING));
        happens(Matter.DECONFLICTION, registered(SECOND, MORNING.plusSeconds(1)));
        List<Document> before = queries.matters(MARKET, Matter.DECONFLICTION, 50);

        happens(
                Matter.DECONFLICTION,
                new SourcesAsked(FIRST, MARKET, MORNING.plusSeconds(2), LocalDate.parse("2026-10-31")));

        assertThat(queries.matters(MARKET, Matter.DECONFLICTION, 50)).isEqualTo(before);
        assertThat(before).extracting(interest -> interest.getString("id")).containsExactly(SECOND.key(), FIRST.key());
        assertThat(queries.headings(MARKET, 50)).hasSize(2);
        assertThat(queries.events(MARKET, Matter.DECONFLICTION, FIRST.key()))
                .hasExactlyElementsOfTypes(InterestRegistered.class, SourcesAsked.class);
    }

    @Test
    void anEndedMatterIsFoundByItsEndThoughASourceOfItWasTakenBackSince() {
        closedCase();
        List<Document> before = closed();

        happens(Matter.CASEFILE, changed(List.of(), null));

        assertThat(before).hasSize(1);
        assertThat(closed()).isEqualTo(before);
        assertThat(queries.events(MARKET, Matter.CASEFILE, CASE.key()))
                .hasSize(3)
                .last()
                .isInstanceOf(SourceEvent.class);
        assertThat(queries.headings(MARKET, 50)).as("it is news all the same").hasSize(3);
    }

    @Test
    void aTipThatItsReceiverAloneHasStandsAsBeforeWhenSomebodyIsToBeCalledBack() {
        TipId tip = new TipId(new UUID(0x389L, 21));
        TipContent content = new TipContent(Channel.HOTLINE, "Kho", "Có xe.", null, null, null, null);
        happens(Matter.TIP, new TipReceived(tip, MARKET, MORNING, content, List.of(), null, null));
        List<Document> before = queries.matters(MARKET, Matter.TIP, 50);

        happens(Matter.TIP, new CallBackSet(tip, MARKET, MORNING, MORNING.plusSeconds(3600), null));

        assertThat(before).hasSize(1);
        assertThat(queries.matters(MARKET, Matter.TIP, 50)).isEqualTo(before);
        assertThat(queries.events(MARKET, Matter.TIP, tip.key()))
                .hasExactlyElementsOfTypes(TipReceived.class, CallBackSet.class);
    }

    @Test
    void aMatterStandsByAChangeThatSomebodyIsToLookAt() {
        register.apply(new SomeCases().open(1, MORNING, "Kho đường", null, MARKET).log);
        MatterEvent changed = changed(List.of(MARKET), new Deadline(MORNING, MORNING.plusSeconds(3600), true));

        happens(Matter.CASEFILE, changed);

        assertThat(queries.matters(MARKET, Matter.CASEFILE, 50))
                .singleElement()
                .satisfies(found -> assertThat(found.getString("status"))
                        .isEqualTo(MessageTypes.of(changed).name()));
    }

    private void closedCase() {
        register.apply(new SomeCases().open(1, MORNING, "Kho đường", null, MARKET).log);
        happens(Matter.CASEFILE, new CaseFileClosed(CASE, MARKET, MORNING.plusSeconds(1), "Đã xử phạt.", null));
    }

    private List<Document> closed() {
        return queries.matters(MARKET, Matter.CASEFILE, Filters.all(Map.of("status", CLOSED), 50, null))
                .items();
    }

    private static InterestRegistered registered(DeconflictionId id, Instant at) {
        return new InterestRegistered(
                id,
                MARKET,
                at,
                List.of(new RegisteredSubject(SubjectKind.PLATE, List.of("k1:secret"))),
                "VV-2026-000012",
                at.plusSeconds(86_400),
                null);
    }

    private static MatterEvent changed(List<AgencyCode> asked, @Nullable Deadline limit) {
        InformationId information = new InformationId(new UUID(0x389L, 7));
        Source source = new Source(information, new AgencyCode("BORDER-15"), List.of(MARKET));
        Instant at = MORNING.plusSeconds(2);
        return SourceEvent.of(
                CASE, new SourceStep.Changed(MARKET, at, 1, SourceChange.RECALLED, source, asked, limit, null));
    }

    private void happens(Matter matter, MatterEvent event) {
        Message message =
                new Message(Envelopes.of("aside-" + offset, event, MARKET, List.of(MARKET), null), Json.write(event));
        String key = event.about().key();
        register.apply(List.of(new LogRecord(matter.events(), 0, offset++, key, message)));
    }
}
