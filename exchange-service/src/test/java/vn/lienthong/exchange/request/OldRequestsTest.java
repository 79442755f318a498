package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.exchange.request.RequestState.Closed;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Requests of before limits were kept are on the log for ever, and go on. */
class OldRequestsTest {
    private final Requests requests = new Requests(Shipped.connecting(Course.EVERYBODY));

    private RequestState made(@Nullable Instant dueAt) {
        RequestCommand.MakeRequest make = Asking.make(dueAt, Asking.ADDRESSEE);
        return requests.evolve(
                requests.initial(),
                new RequestMade(
                        Asking.REQUEST,
                        Asking.REQUESTER,
                        Life.BEGINNING,
                        make.content(),
                        make.addressees(),
                        List.of(Asking.WATCHER)));
    }

    private Decision<RequestEvent> decide(RequestState state, AgencyCode by, RequestCommand content) {
        return requests.decide(
                new Command<>(content, Asking.REQUEST.key(), by, "1", Life.BEGINNING.plusSeconds(60), "Nguyễn Văn An"),
                state);
    }

    private RequestState after(RequestState state, AgencyCode by, RequestCommand content) {
        RequestState next = state;
        for (RequestEvent event : ((Decision.Accepted<RequestEvent>) decide(state, by, content)).events()) {
            next = requests.evolve(next, event);
        }
        return next;
    }

    @Test
    void goOnToTheirEndWithoutAClock() {
        RequestState state = made(null);
        assertThat(requests.wakesAt(state)).isEmpty();

        state = after(state, Asking.ADDRESSEE, Asking.accept());
        state = after(state, Asking.ADDRESSEE, Asking.answer());
        state = after(state, Asking.REQUESTER, Asking.close());

        assertThat(state).isInstanceOf(Closed.class);
    }

    @Test
    void haveNoLimitToPause() {
        Instant until = Life.BEGINNING.plusSeconds(7200);

        assertThat(Life.refusal(decide(made(null), Asking.REQUESTER, Asking.pause("POLICE-15", until))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void wakeAtTheDueTimeOfTheRequesterIfItNamedOne() {
        Instant dueAt = Life.BEGINNING.plusSeconds(7200);
        RequestState state = made(dueAt);

        assertThat(requests.wakesAt(state)).contains(dueAt);
        assertThat(requests.wake(state, dueAt).getFirst()).isInstanceOf(RequestFellSilent.class);
    }

    @Test
    void areGivenALimitByWhoeverExtendsThem() {
        Instant until = Life.BEGINNING.plusSeconds(7200);
        RequestState accepted = after(made(null), Asking.ADDRESSEE, Asking.accept());

        RequestState extended = after(accepted, Asking.REQUESTER, Asking.extend("POLICE-15", until));

        assertThat(requests.wakesAt(extended)).isPresent();
    }
}
