package vn.lienthong.exchange.request;

import java.time.Instant;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;

/** Requests for tests that tell of more than requests. */
public final class RequestLife {
    private RequestLife() {}

    /** A request that is made then, or later; every agency has an inbox. */
    public static TimedLife<RequestCommand, RequestEvent, ?> from(Instant beginning) {
        return new TimedLife<>(new Requests(Shipped.DIRECTORY, Course.EVERYBODY), beginning);
    }
}
