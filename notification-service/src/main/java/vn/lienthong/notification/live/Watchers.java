package vn.lienthong.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.lienthong.contract.AgencyCode;

/** All who watch on this instance. */
final class Watchers {
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Feed feed;
    private final Predicate<AgencyCode> ended;

    /** @param ended whether the connection of an agency has ended */
    Watchers(Feed feed, Predicate<AgencyCode> ended, MeterRegistry meters) {
        this.feed = feed;
        this.ended = ended;
        meters.gaugeCollectionSize("lienthong.live.watchers", List.of(), watchers);
    }

    /** @param from position in the inbox at which it begins */
    Watcher admit(AgencyCode agency, long from) {
        Watcher watcher = new Watcher(agency, feed, ended);
        watchers.add(watcher);
        Thread.ofVirtual().name("watcher-" + agency).start(() -> {
            watcher.run(from);
            watchers.remove(watcher);
        });
        return watcher;
    }

    /** Sends away those whose connection has ended; it takes as long as what is being sent to them. */
    void sendEndedAway() {
        watchers.stream().filter(Watcher::hasEnded).forEach(Watcher::leave);
    }

    void sendAllAway() {
        watchers.forEach(Watcher::leave);
    }
}
