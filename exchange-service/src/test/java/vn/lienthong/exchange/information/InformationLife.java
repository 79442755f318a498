package vn.lienthong.exchange.information;

import java.time.Instant;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decider;

/** Shared information for tests that tell of more than information. */
public final class InformationLife {
    private InformationLife() {}

    /** The rules of it. */
    public static Decider<InformationCommand, InformationEvent, ?> rules() {
        return new SharedInformation(Shipped.DIRECTORY);
    }

    /** Information that is shared then, or later. */
    public static TimedLife<InformationCommand, InformationEvent, ?> from(Instant beginning) {
        return new TimedLife<>(new SharedInformation(Shipped.DIRECTORY), beginning);
    }
}
