package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.request.Asking.ADDRESSEE;
import static vn.lienthong.exchange.request.Asking.ANOTHER;
import static vn.lienthong.exchange.request.Asking.REQUESTER;
import static vn.lienthong.exchange.request.Asking.WATCHER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.exchange.request.RequestState.Closed;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Decision;

class RequestsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the request is  | by        | accept    | refuse    | answer    | close
            unmade          | REQUESTER | unknown   | unknown   | unknown   | unknown
            unmade          | ADDRESSEE | unknown   | unknown   | unknown   | unknown
            unmade          | STRANGER  | unknown   | unknown   | unknown   | unknown
            made            | REQUESTER | not yours | not yours | not yours | not now
            made            | ADDRESSEE | yes       | yes       | not now   | not yours
            made            | ANOTHER   | yes       | yes       | not now   | not yours
            made            | WATCHER   | not yours | not yours | not yours | not yours
            made            | STRANGER  | unknown   | unknown   | unknown   | unknown
            accepted        | REQUESTER | not yours | not yours | not yours | not now
            accepted        | ADDRESSEE | not now   | not now   | yes       | not yours
            accepted        | ANOTHER   | yes       | yes       | not now   | not yours
            accepted        | STRANGER  | unknown   | unknown   | unknown   | unknown
            refused         | REQUESTER | not yours | not yours | not yours | not now
            refused         | ADDRESSEE | not now   | not now   | not now   | not yours
            refused         | ANOTHER   | yes       | yes       | not now   | not yours
            answered        | REQUESTER | not yours | not yours | not yours | not now
            answered        | ADDRESSEE | not now   | not now   | not now   | not yours
            answered        | ANOTHER   | yes       | yes       | not now   | not yours
            answered        | WATCHER   | not yours | not yours | not yours | not yours
            settled         | REQUESTER | not yours | not yours | not yours | yes
            settled         | ADDRESSEE | not now   | not now   | not now   | not yours
            settled         | ANOTHER   | not now   | not now   | not now   | not yours
            settled         | STRANGER  | unknown   | unknown   | unknown   | unknown
            closed          | REQUESTER | not now   | not now   | not now   | not now
            closed          | ADDRESSEE | not now   | not now   | not now   | not now
            closed          | WATCHER   | not now   | not now   | not now   | not now
            closed          | STRANGER  | unknown   | unknown   | unknown   | unknown
            """)
    void allowsEachStepToWhomItBelongsAndWhenItIsDue(
            String state, String by, String accept, String refuse, String answer, String close) {
        AgencyCode agency = Asking.agency(by);

        assertThat(List.of(
                        Life.answer(aRequestThatIs(state).command(agency, Asking.accept())),
                        Life.answer(aRequestThatIs(state).command(agency, Asking.refuse())),
                        Life.answer(aRequestThatIs(state).command(agency, Asking.answer())),
                        Life.answer(aRequestThatIs(state).command(agency, Asking.close()))))
                .containsExactly(accept, refuse, answer, close);
    }

    @Test
    void isMadeOnce() {
        assertThat(Life.answer(aRequestThatIs("unmade").command(REQUESTER, Asking.make())))
                .isEqualTo("yes");
        assertThat(List.of("made", "accepted", "refused", "answered", "settled", "closed"))
                .allSatisfy(state -> assertThat(
                                Life.answer(aRequestThatIs(state).command(REQUESTER, Asking.make())))
                        .isEqualTo("not now"));
    }

    @Test
    void beginsWithOneObligationForEachAddressee() {
        Life<RequestCommand, RequestEvent, RequestState> request = aRequestThatIs("made");

        assertThat(((Open) request.state()).obligations())
                .containsOnlyKeys(ADDRESSEE, ANOTHER)
                .containsValue(new Obligation.Asked());
    }

    @Test
    void isSeenByRequesterAddresseesAndTheStandingOfficeToTheEnd() {
        assertThat(List.of("made", "accepted", "refused", "answered", "settled", "closed"))
                .allSatisfy(state -> assertThat(aRequestThatIs(state).audience())
                        .containsExactlyInAnyOrder(REQUESTER, ADDRESSEE, ANOTHER, WATCHER));
    }

    @Test
    void tellsWhoStillOwesWhatWhenItCannotBeClosed() {
        Decision<RequestEvent> decision = aRequestThatIs("accepted").command(REQUESTER, Asking.close());

        assertThat(((Decision.Refused<RequestEvent>) decision).reasons())
                .extracting(Reason::detail)
                .containsExactly("Chưa thể kết thúc: còn cơ quan chưa trả lời"
                        + " (CUSTOMS-RVII: chờ tiếp nhận; POLICE-15: đã nhận, đang thực hiện).");
    }

    @Test
    void refusesABadRequestWithEveryReasonAtOnce() {
        MakeRequest bad = Asking.make(Life.BEGINNING, ADDRESSEE, REQUESTER, ADDRESSEE);

        Decision<RequestEvent> decision = aRequestThatIs("unmade").command(REQUESTER, bad);

        assertThat(((Decision.Refused<RequestEvent>) decision).reasons())
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.SCHEMA, "/addressees/1"),
                        tuple(ReasonCode.SCHEMA, "/addressees/2"),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt"));
    }

    @Test
    void takesADeadlineOnlyIfItIsStillToCome() {
        Instant now = Life.BEGINNING;

        assertThat(List.of(now.minusSeconds(1), now))
                .allSatisfy(late -> assertThat(
                                Life.refusal(aRequestThatIs("unmade").command(REQUESTER, Asking.make(late, ADDRESSEE))))
                        .isEqualTo(ReasonCode.IMPOSSIBLE_DATE));
        assertThat(Life.answer(aRequestThatIs("unmade").command(REQUESTER, Asking.make(now.plusMillis(1), ADDRESSEE))))
                .isEqualTo("yes");
    }

    @Test
    @Clause("S0-28")
    void citesInItsEnvelopeTheAgreementAndClauseItRestsOn() {
        RequestMade made = (RequestMade) aRequestThatIs("made").events().getFirst();

        var attributes = new Requests(Shipped.DIRECTORY).attributes(made);

        assertThat(attributes.basis()).isEqualTo("QC-VPTT-QLTT-2020 ¶3");
        assertThat(attributes.urgency()).isEqualTo(Urgency.EXPRESS);
        assertThat(attributes.dueAt()).isEqualTo(made.content().dueAt());
    }

    @Test
    void addsNothingToTheEnvelopeOfLaterSteps() {
        aRequestThatIs("closed").events().stream()
                .skip(1)
                .forEach(event -> assertThat(new Requests(Shipped.DIRECTORY).attributes(event))
                        .isEqualTo(Attributes.NONE));
    }

    @Test
    void keepsGroundAndWordsOfWhatWasSaid() {
        List<RequestEvent> events = aRequestThatIs("closed").events();

        assertThat(events)
                .filteredOn(RequestAnswered.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((RequestAnswered) event).answer())
                        .isEqualTo(Asking.answer().answer()));
        assertThat(events)
                .filteredOn(RequestRefused.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((RequestRefused) event).ground())
                        .isEqualTo(Asking.refuse().ground()));
        assertThat(events.getLast()).isInstanceOf(RequestClosed.class);
        assertThat(aRequestThatIs("closed").state()).isInstanceOf(Closed.class);
    }

    @Test
    void trustsNoLogThatClosesWhatWasNeverMade() {
        Requests requests = new Requests(Shipped.DIRECTORY);
        RequestEvent closed = aRequestThatIs("closed").events().getLast();

        assertThatIllegalStateException().isThrownBy(() -> requests.evolve(requests.initial(), closed));
    }

    private static Life<RequestCommand, RequestEvent, RequestState> aRequestThatIs(String state) {
        Life<RequestCommand, RequestEvent, RequestState> request = new Life<>(new Requests(Shipped.DIRECTORY));
        if (!state.equals("unmade")) {
            request.command(REQUESTER, Asking.make());
        }
        switch (state) {
            case "accepted" -> request.command(ADDRESSEE, Asking.accept());
            case "refused" -> request.command(ADDRESSEE, Asking.refuse());
            case "answered" -> {
                request.command(ADDRESSEE, Asking.accept());
                request.command(ADDRESSEE, Asking.answer());
            }
            case "settled", "closed" -> {
                request.command(ADDRESSEE, Asking.accept());
                request.command(ADDRESSEE, Asking.answer());
                request.command(ANOTHER, Asking.refuse());
            }
            default -> {}
        }
        if (state.equals("closed")) {
            request.command(REQUESTER, Asking.close());
        }
        return request;
    }
}
