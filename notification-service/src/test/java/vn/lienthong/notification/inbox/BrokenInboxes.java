package vn.lienthong.notification.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;

/** Inboxes that nobody can read. */
public final class BrokenInboxes {
    private final Consumers consumers;

    /** @param trouble whatever reading comes to */
    public BrokenInboxes(RuntimeException trouble) {
        consumers = new Consumers(Map.of(), settings -> {
            throw trouble;
        });
    }

    public Inboxes inboxes() {
        return new Inboxes(consumers, new SimpleMeterRegistry());
    }

    public Arrivals arrivals() {
        return new Arrivals(consumers, new SimpleMeterRegistry());
    }
}
