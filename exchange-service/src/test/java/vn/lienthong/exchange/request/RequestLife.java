package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explanation;

/** Requests for tests that tell of more than requests. */
public final class RequestLife {
    private RequestLife() {}

    /** A request that is made then, or later; every agency has an inbox. */
    public static TimedLife<RequestCommand, RequestEvent, ?> from(Instant beginning) {
        return from(beginning, TimedLife.MATTER);
    }

    /** The same, of that id. */
    public static TimedLife<RequestCommand, RequestEvent, ?> from(Instant beginning, UUID matter) {
        return new TimedLife<>(new Requests(Shipped.connecting(Course.EVERYBODY)), beginning, matter);
    }

    /** The rules of requests, with what is told of the information that they rest on. */
    public static WithSources<?, ?, ?> withSources() {
        return Requests.withSources(Shipped.connecting(Course.EVERYBODY));
    }

    /** To verify something, by these. */
    public static MakeRequest toVerify(AgencyCode... addressees) {
        return Asking.make(
                RequestKind.VERIFY,
                Urgency.URGENT,
                Arrays.stream(addressees).map(AgencyCode::value).toArray(String[]::new));
    }

    /** Where it stands, who did what, whose turn it is. */
    public static Explanation explained(TimedLife<RequestCommand, RequestEvent, ?> request) {
        Lines lines = new Lines(Shipped.connecting(Course.EVERYBODY));
        return new RequestExplains(new FeedItems(Shipped.DIRECTORY)::name, lines)
                .explain(
                        request.events(),
                        Counting.day(request.events().getLast().at()));
    }
}
