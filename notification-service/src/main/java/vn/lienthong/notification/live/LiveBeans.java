package vn.lienthong.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import vn.lienthong.notification.inbox.Arrivals;
import vn.lienthong.notification.inbox.Inboxes;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** Binds the inboxes to those who watch. */
@Configuration(proxyBeanMethods = false)
class LiveBeans {
    @Bean
    Watchers watchers(
            CurrentDirectory directory, Inboxes inboxes, Arrivals arrivals, MeterRegistry meters, Clock clock) {
        Watchers watchers = new Watchers(new Feed(inboxes, arrivals, new FeedItems(directory)), meters);
        // whose connection ends is sent away at once, and not let in again
        directory.tell(reached -> {
            Instant now = clock.instant();
            watchers.sendAway(agency -> reached.directory().connections().hasEnded(agency, now));
        });
        return watchers;
    }

    /** Those who watch are sent away first, or the server would wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> sendWatchersAway(Watchers watchers) {
        return event -> watchers.sendAllAway();
    }
}
