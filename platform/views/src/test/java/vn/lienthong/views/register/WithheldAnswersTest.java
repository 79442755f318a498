package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestField;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.RequestWithheld;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** Who watches over a request is shown neither its text nor its answer where these are withheld, and the conditions of what it is shown. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class WithheldAnswersTest {
    private static final AgencyCode REQUESTER = new AgencyCode("MS-15");
    private static final AgencyCode ADDRESSEE = new AgencyCode("POLICE-15");
    private static final AgencyCode ANOTHER = new AgencyCode("CUSTOMS-RVII");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final RequestId REQUEST = new RequestId(new UUID(0x389L, 11));
    private static final Instant MORNING = SomeCases.MORNING;
    private static final String TEXT = "Chủ xe bị nghi trong vụ khác.";
    private static final String ANSWER = "Kho ở bãi Kim Thành.";
    private static final Sha256 FILE = new Sha256("ef".repeat(32));

    private final Register register;
    private final RegisterQueries queries;
    private long offset;

    WithheldAnswersTest(Store store) {
        var empty = store.empty();
        this.register = new Register(empty, Shipped.DIRECTORY);
        this.queries = Lines.of(empty);
        happens(new RequestMade(
                REQUEST,
                REQUESTER,
                MORNING,
                new RequestContent(RequestKind.VERIFY, "Xác minh", TEXT, Urgency.NORMAL, null, "Quy chế", null),
                List.of(ADDRESSEE, ANOTHER),
                List.of(OFFICE),
                null,
                null,
                List.of(new RequestWithheld(RequestField.TEXT, List.of(OFFICE)))));
        happens(new RequestAnswered(
                REQUEST,
                ADDRESSEE,
                MORNING.plusSeconds(60),
                ANSWER,
                null,
                null,
                List.of(new Attachment(FILE, "kho.jpg", "image/jpeg", 389L, null)),
                new AnswerConditions(
                        "Xử lý vụ giày dép",
                        null,
                        EvidenceUse.NEVER,
                        List.of(
                                new RequestWithheld(RequestField.TEXT, List.of(OFFICE, ANOTHER)),
                                new RequestWithheld(RequestField.ATTACHMENTS, List.of(ANOTHER)))),
                null));
    }

    @Test
    void eachReadsWhatIsNotWithheldFromIt() {
        assertThat(all(REQUESTER)).contains(TEXT, ANSWER, FILE.value());
        assertThat(all(ADDRESSEE)).contains(TEXT, ANSWER);
        assertThat(all(ANOTHER)).contains(TEXT).doesNotContain(ANSWER, FILE.value());
        assertThat(all(OFFICE)).contains(FILE.value()).doesNotContain(TEXT, ANSWER);
        assertThat(queries.attachment(ANOTHER, Matter.REQUEST, REQUEST.key(), FILE))
                .isEmpty();
        assertThat(queries.attachment(OFFICE, Matter.REQUEST, REQUEST.key(), FILE))
                .isPresent();
    }

    @Test
    void whoeverReadsTheAnswerReadsWhatItMayBeUsedFor() {
        for (AgencyCode reader : List.of(REQUESTER, ANOTHER, OFFICE)) {
            assertThat(queries.matter(reader, Matter.REQUEST, REQUEST.key(), () -> {})
                            .toString())
                    .contains("Điều kiện dùng trả lời", "Xử lý vụ giày dép", EvidenceUse.NEVER.nameVi());
            assertThat(queries.events(reader, 1).toString()).contains("chỉ dùng vào việc “Xử lý vụ giày dép”");
        }
    }

    @Test
    void nobodyLearnsFromWhomElseItIsWithheldThatDoesNotGetAll() {
        assertThat(queries.events(OFFICE, Matter.REQUEST, REQUEST.key()))
                .filteredOn(RequestAnswered.class::isInstance)
                .singleElement()
                .satisfies(answered -> assertThat(
                                ((RequestAnswered) answered).conditions().toString())
                        .contains(OFFICE.value())
                        .doesNotContain(ANOTHER.value()));
    }

    private void happens(RequestEvent event) {
        var envelope = Envelopes.of("event-" + offset, event, REQUESTER, List.of(ADDRESSEE, ANOTHER, OFFICE), null);
        register.apply(List.of(new LogRecord(
                Matter.REQUEST.events(), 0, offset++, REQUEST.key(), new Message(envelope, Json.write(event)))));
    }

    /** Everything that the register tells this reader, in whichever way. */
    private String all(AgencyCode reader) {
        return Lines.all(queries, reader, Matter.REQUEST, REQUEST.key());
    }
}
