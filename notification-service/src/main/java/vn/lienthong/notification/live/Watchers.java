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

    Watchers(Feed feed, MeterRegistry meters) {
        this.feed = feed;
        meters.gaugeCollectionSize("lienthong.live.watchers", List.of(), watchers);
    }

    /** @param from position in the inbox at which it begins */
    Watcher admit(AgencyCode agency, long from) {
        Watcher watcher = new Watcher(agency, feed);
        watchers.add(watcher);
        Thread.ofVirtual().name("watcher-" + agency).start(() -> {
            watcher.run(from);
            watchers.remove(watcher);
        });
        return watcher;
    }

    /** Sends away those who watch for such an agency. */
    void sendAway(Predicate<AgencyCode> whom) {
        watchers.stream().filter(watcher -> whom.test(watcher.agency())).forEach(Watcher::leave);
    }

    void sendAllAway() {
        watchers.forEach(Watcher::leave);
    }
}
