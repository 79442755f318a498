package vn.lienthong.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.feed.FeedItem;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.message.Message;

/** All who watch on this instance. */
final class Watchers {
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final FeedItems items;
    private final Reading reading;

    Watchers(FeedItems items, Reading reading, MeterRegistry meters) {
        this.items = items;
        this.reading = reading;
        meters.gaugeCollectionSize("lienthong.live.watchers", List.of(), watchers);
    }

    Watcher admit(AgencyCode agency) {
        Watcher watcher = new Watcher(agency);
        watchers.add(watcher);
        reading.begin();
        Thread.ofVirtual().name("watcher-" + agency).start(() -> {
            watcher.run();
            watchers.remove(watcher);
            stopReading();
        });
        return watcher;
    }

    private void stopReading() {
        try {
            reading.end();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows what came into this agency's inbox to those of it who may see it. */
    void show(AgencyCode inbox, Message message) {
        if (watchers.stream().noneMatch(watcher -> watcher.agency().equals(inbox))) {
            return;
        }
        if (isPlainReceipt(message) || !maySee(inbox, message.envelope())) {
            return;
        }
        FeedItem item = items.of(message);
        for (Watcher watcher : watchers) {
            if (watcher.agency().equals(inbox)) {
                watcher.show(item);
            }
            if (watcher.isGone()) {
                watchers.remove(watcher);
            }
        }
    }

    /** That a command was accepted is seen from the event it brought about. */
    private static boolean isPlainReceipt(Message message) {
        return message.content() instanceof Outcome outcome && outcome.status() == Outcome.Status.ACCEPTED;
    }

    private static boolean maySee(AgencyCode reader, Envelope envelope) {
        AgencyCode provider = Objects.requireNonNull(envelope.provider());
        return WhoMaySee.ask(reader, Handling.from(provider, envelope.handling()))
                .sees();
    }

    void sendAllAway() {
        watchers.forEach(Watcher::leave);
    }
}
