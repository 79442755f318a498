package vn.lienthong.exchange.information;

import java.time.Instant;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Decider;

/** Shared information for tests that tell of more than information. */
public final class InformationLife {
    private InformationLife() {}

    /** The rules of it. */
    public static Decider<InformationCommand, InformationEvent, ?> rules() {
        return rules(Communities.NONE);
    }

    /** The same, where these belong to communities. */
    public static Decider<InformationCommand, InformationEvent, ?> rules(Communities communities) {
        return new SharedInformation(Shipped.DIRECTORY, communities);
    }

    /** Information that is shared then, or later. */
    public static TimedLife<InformationCommand, InformationEvent, ?> from(Instant beginning) {
        return from(beginning, Communities.NONE);
    }

    /** The same, where these belong to communities. */
    static TimedLife<InformationCommand, InformationEvent, ?> from(Instant beginning, Communities communities) {
        return new TimedLife<>(new SharedInformation(Shipped.DIRECTORY, communities), beginning);
    }
}
